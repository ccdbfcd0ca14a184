package sheetgrad.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import sheetgrad.ui.command.Command;
import sheetgrad.ui.command.CommandMenu;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.CellStyle.Horizontal;
import sheetgrad.workbook.Merging;

/** Commands that change the look of the selected cells. */
final class FormatCommands {
    private static final Map<String, Integer> COLOURS =
            new TreeMap<>(
                    Map.of(
                            "Yellow", 0xFFF2CC,
                            "Green", 0xE2EFDA,
                            "Blue", 0xDDEBF7,
                            "Red", 0xFCE4E4,
                            "Grey", 0xEDEDED));

    private final CurrentWorkbook current;
    private final Command cells;
    private final List<Command> font;
    private final List<Command> sides;
    private final List<Command> merging;
    private final List<Command> numbers;
    private final Command painter;
    private final List<Command> rules;
    private final CommandMenu sizes;

    /** @param sizes the menu of heights and widths */
    FormatCommands(CurrentWorkbook current, CommandMenu sizes) {
        this.sizes = sizes;
        this.current = current;
        this.cells =
                current.commandAfterEdit(
                                "format-cells",
                                "Format cells...",
                                view -> view.tools().formats().ask())
                        .withKey("Shortcut+1");
        this.font =
                List.of(
                        command("bold", "Bold", Feather.BOLD, "Shortcut+B", CellLooks::bold),
                        command(
                                "italic",
                                "Italic",
                                Feather.ITALIC,
                                "Shortcut+I",
                                CellLooks::italic),
                        command(
                                "underline",
                                "Underline",
                                Feather.UNDERLINE,
                                "Shortcut+U",
                                CellLooks::underlined),
                        command(
                                "strike-out",
                                "Strike out",
                                Feather.MINUS,
                                "Shortcut+5",
                                CellLooks::struckOut),
                        command("larger-font", "Larger font", Feather.TYPE, "", CellLooks::larger),
                        command(
                                "smaller-font",
                                "Smaller font",
                                Feather.TYPE,
                                "",
                                CellLooks::smaller));
        this.sides =
                List.of(
                        side("align-left", "Align left", Feather.ALIGN_LEFT, Horizontal.LEFT),
                        side("align-centre", "Centre", Feather.ALIGN_CENTER, Horizontal.CENTER),
                        side("align-right", "Align right", Feather.ALIGN_RIGHT, Horizontal.RIGHT),
                        command(
                                "wrap",
                                "Wrap text",
                                Feather.CORNER_DOWN_LEFT,
                                "",
                                CellLooks::wrapped));
        this.numbers =
                List.of(
                        number("general", "General", "General")
                                .withKey("Shortcut+Shift+Back Quote"),
                        number("number", "Number", "#,##0.00").withKey("Shortcut+Shift+1"),
                        number("percent", "Per cent", "0%").withKey("Shortcut+Shift+5"),
                        number("currency", "Currency", "$#,##0.00_);[Red]($#,##0.00)")
                                .withKey("Shortcut+Shift+4"),
                        number("time", "Time", "h:mm AM/PM").withKey("Shortcut+Shift+2"),
                        number("scientific", "Scientific", "0.00E+00").withKey("Shortcut+Shift+6"),
                        number("date", "Date", "yyyy-mm-dd").withKey("Shortcut+Shift+3"),
                        command(
                                "more-digits",
                                "More decimals",
                                Feather.PLUS,
                                "",
                                CellLooks::moreDigits),
                        command(
                                "fewer-digits",
                                "Fewer decimals",
                                Feather.MINUS,
                                "",
                                CellLooks::fewerDigits));
        this.rules =
                List.of(
                        current.commandAfterEdit(
                                "new-rule",
                                "New conditional format...",
                                view -> view.tools().rules().create()),
                        current.command(
                                "rules",
                                "Conditional formats",
                                view -> view.tools().rules().panel().toggle()));
        this.merging =
                List.of(
                        merge("merge-centre", "Merge and centre", Merging.Form.CENTRED),
                        merge("merge-cells", "Merge cells", Merging.Form.PLAIN),
                        merge("merge-across", "Merge each row", Merging.Form.ACROSS),
                        current.commandAfterEdit(
                                "unmerge",
                                "Unmerge cells",
                                view -> view.tools().formats().unmerge()));
        this.painter =
                current.command(
                                "format-painter",
                                "Copy format to the next selection",
                                view -> view.tools().formats().pickUp())
                        .withIcon(Feather.EDIT_2);
    }

    private Command command(
            String id, String name, Ikon icon, String key, UnaryOperator<CellStyle> change) {
        Command command =
                current.command(id, name, view -> view.tools().formats().change(name, change))
                        .withIcon(icon);
        return key.isEmpty() ? command : command.withKey(key);
    }

    private Command merge(String id, String name, Merging.Form form) {
        return current.commandAfterEdit(id, name, view -> view.tools().formats().merge(form));
    }

    private Command side(String id, String name, Ikon icon, Horizontal side) {
        return command(id, name, icon, "", style -> CellLooks.aligned(style, side));
    }

    private Command number(String id, String name, String code) {
        return command(
                "format-" + id, name, Feather.HASH, "", style -> style.withNumberFormat(code));
    }

    private List<Command> fills() {
        List<Command> fills = new ArrayList<>();
        COLOURS.forEach(
                (name, rgb) ->
                        fills.add(
                                command(
                                        "fill-" + name.toLowerCase(Locale.ROOT),
                                        name + " fill",
                                        Feather.DROPLET,
                                        "",
                                        style -> style.withFill(rgb))));
        fills.add(command("no-fill", "No fill", Feather.SLASH, "", CellLooks::unfilled));
        return fills;
    }

    private List<Command> borders() {
        return List.of(
                command("borders", "All borders", Feather.GRID, "", CellLooks::boxed),
                outline(),
                command(
                        "no-borders",
                        "No borders",
                        Feather.SLASH,
                        "Shortcut+Shift+MINUS",
                        CellLooks::unboxed));
    }

    private Command outline() {
        return current.command(
                        "outline-border",
                        "Outline border",
                        view -> view.tools().formats().outline())
                .withIcon(Feather.SQUARE)
                .withKey("Shortcut+Shift+7");
    }

    CommandMenu menu() {
        return CommandMenu.of(
                        "Format", List.of(cells), font, sides, borders(), List.of(painter), rules)
                .withSubmenu(CommandMenu.of("Number", numbers))
                .withSubmenu(CommandMenu.of("Fill", fills()))
                .withSubmenu(CommandMenu.of("Merge", merging))
                .withSubmenu(sizes);
    }

    /** The command that asks for the whole format. */
    Command cells() {
        return cells;
    }

    /** Further keys of the same commands, as Excel has them. */
    Map<String, Command> otherKeys() {
        return Map.of(
                "Shortcut+Shift+F", cells,
                "Shortcut+2", font.get(0),
                "Shortcut+3", font.get(1),
                "Shortcut+4", font.get(2));
    }

    List<Command> tools() {
        return List.of(font.get(0), font.get(1), font.get(2), painter);
    }

    List<Command> alignmentTools() {
        return sides.subList(0, 3);
    }
}
