package sheetgrad.ui.drawing;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.TextAlignment;
import sheetgrad.workbook.CategoryLevels;

/** Paints the outer levels of categories, each as a line of groups outside of the names, parted by rules. */
final class LevelsPainter {
    private static final double LINE = ChartText.SMALL + 6;

    private final ChartText texts;
    private final CategoryLevels categories;
    private final PaintedAxis axis;

    LevelsPainter(ChartText texts, CategoryLevels categories, PaintedAxis axis) {
        this.texts = texts;
        this.categories = categories;
        this.axis = axis;
    }

    /** How much room they need outside of the names. */
    double room() {
        return axis.isLabelled() ? (categories.levels().size() - 1) * LINE * texts.zoom() : 0;
    }

    /** @param names how much room the names have */
    void paint(Rectangle2D inner, double names) {
        if (!axis.isLabelled()) {
            return;
        }
        double line = LINE * texts.zoom();
        for (int level = 1; level < categories.levels().size(); level++) {
            List<Integer> starts = categories.starts(level);
            double away = names + (level - 1) * line;
            for (int i = 0; i + 1 < starts.size(); i++) {
                double from = axis.at(starts.get(i) + 0.5);
                double to = axis.at(starts.get(i + 1) + 0.5);
                String text = PlotData.text(categories.levels().get(level).get(starts.get(i)));
                paintGroup(text, inner, from, to, away);
            }
        }
    }

    private void paintGroup(String text, Rectangle2D inner, double from, double to, double away) {
        double line = LINE * texts.zoom();
        double middle = (from + to) / 2;
        if (axis.isUpright()) {
            double x = inner.getMinX() - away - line / 2;
            texts.turned(text, x, middle, -90, TextAlignment.CENTER);
            rule(inner.getMinX(), from, inner.getMinX() - away - line, from);
            rule(inner.getMinX(), to, inner.getMinX() - away - line, to);
        } else {
            double y = inner.getMaxY() + away + line / 2;
            texts.small(text, middle, y, TextAlignment.CENTER);
            rule(from, inner.getMaxY(), from, inner.getMaxY() + away + line);
            rule(to, inner.getMaxY(), to, inner.getMaxY() + away + line);
        }
    }

    private void rule(double x1, double y1, double x2, double y2) {
        texts.graphics().setStroke(ChartPainter.GRIDLINE);
        texts.graphics().setLineWidth(1);
        texts.graphics().strokeLine(x1, y1, x2, y2);
    }
}
