package sheetgrad.ui.filter;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckBoxTreeItem;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.control.cell.CheckBoxTreeCell;
import sheetgrad.ui.filter.FilterViewModel.Choice;

/** The choices of a column with dates: days within months within years, whatever else it shows behind them. */
final class DateTree extends TreeView<String> {
    private final List<? extends Choice> choices;

    DateTree(FilterViewModel model) {
        this.choices = model.choices();
        setId("filter-dates");
        setPrefHeight(200);
        setShowRoot(false);
        setCellFactory(CheckBoxTreeCell.forTreeView());
        build();
        model.choices().addListener((ListChangeListener<Choice>) change -> build());
    }

    /** The newest year comes first, as in Excel. */
    private void build() {
        TreeItem<String> root = new TreeItem<>("");
        for (Choice choice : choices) {
            TreeItem<String> above =
                    choice.day().map(day -> month(year(root, day), day)).orElse(root);
            String text = choice.day().map(day -> day.getDayOfMonth() + "").orElse(choice + "");
            CheckBoxTreeItem<String> leaf = new CheckBoxTreeItem<>(text);
            leaf.setSelected(choice.chosen().get());
            above.getChildren().add(leaf);
            leaf.selectedProperty().bindBidirectional(choice.chosen());
        }
        setRoot(root);
        settle(root);
    }

    private static TreeItem<String> year(TreeItem<String> root, LocalDate day) {
        return child(root, Integer.toString(day.getYear()), true);
    }

    private static TreeItem<String> month(TreeItem<String> year, LocalDate day) {
        return child(year, day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH), false);
    }

    /** The inner item of this text below another one, made if there is none yet. */
    private static TreeItem<String> child(TreeItem<String> above, String text, boolean isFirst) {
        Optional<TreeItem<String>> present =
                above.getChildren().stream()
                        .filter(item -> !item.isLeaf() && item.getValue().equals(text))
                        .findFirst();
        if (present.isPresent()) {
            return present.get();
        }
        CheckBoxTreeItem<String> made = new CheckBoxTreeItem<>(text);
        above.getChildren().add(isFirst ? 0 : above.getChildren().size(), made);
        return made;
    }

    /** An inner item is chosen if all below it are, and undetermined if some are. */
    private static void settle(TreeItem<String> item) {
        item.getChildren().forEach(DateTree::settle);
        if (item instanceof CheckBoxTreeItem<String> box && !item.isLeaf()) {
            List<CheckBoxTreeItem<String>> below =
                    item.getChildren().stream()
                            .map(child -> (CheckBoxTreeItem<String>) child)
                            .toList();
            boolean areAll = below.stream().allMatch(CheckBoxTreeItem::isSelected);
            boolean isSome =
                    below.stream().anyMatch(one -> one.isSelected() || one.isIndeterminate());
            box.setIndependent(true);
            box.setSelected(areAll);
            box.setIndeterminate(!areAll && isSome);
            box.setIndependent(false);
        }
    }
}
