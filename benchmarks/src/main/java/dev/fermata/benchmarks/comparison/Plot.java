package dev.fermata.benchmarks.comparison;

import dev.fermata.benchmarks.comparison.Results.Line;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTickUnitSource;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.category.DefaultCategoryDataset;
import org.w3c.dom.Document;

/**
 * Draws how many times ours each contender costs: a dot each, on a logarithmic axis, with a line at
 * 1. What is right of it is slower than ours.
 */
final class Plot {
  /** The lines that stand for the rest. */
  static final Set<String> OVERVIEW =
      Set.of(
          Row.CALL.title(""),
          Row.YIELD.title("1"),
          Row.YIELD.title("100"),
          Row.ONE_TASK.title(""),
          Row.QUEUE.title("1"),
          Row.LOCK.title(""),
          Row.TIME_LIMIT.title(""),
          Row.SLEEP.title(""),
          Row.SLEEPERS.title(""),
          Row.FAILURE.title("10"),
          Row.GENERATOR.title(""));

  private static final Contender[] DOTS = {
    Contender.KOTLIN, Contender.VIRTUAL_THREADS, Contender.COMPLETABLE_FUTURE
  };
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final int WIDTH = 860;
  private static final int LINE_HEIGHT = 22;
  private static final int AROUND = 90;
  private static final int DOT = 9;
  private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
  private static final Color GRID = new Color(0xDDDDDD);

  private Plot() {}

  static void draw(List<Line> lines, Path svg) throws IOException {
    int height = lines.size() * LINE_HEIGHT + AROUND;
    SVGGraphics2D graphics = new SVGGraphics2D(document());
    graphics.setSVGCanvasSize(new Dimension(WIDTH, height));
    chart(lines).draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, height));
    try (Writer out = Files.newBufferedWriter(svg)) {
      graphics.stream(out, true);
    }
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(SVG, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JFreeChart chart(List<Line> lines) {
    DefaultCategoryDataset ratios = new DefaultCategoryDataset();
    for (Line line : lines) {
      for (Contender contender : DOTS) {
        double ratio = line.ratio(contender);
        ratios.addValue(Double.isNaN(ratio) ? null : ratio, contender.title, line.title());
      }
    }
    CategoryAxis names = new CategoryAxis();
    names.setTickLabelFont(FONT);
    names.setMaximumCategoryLabelWidthRatio(0.5f);
    names.setTickMarksVisible(false);
    CategoryPlot plot = new CategoryPlot(ratios, names, axis(), dots());
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setBackgroundPaint(Color.WHITE);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(true);
    plot.setDomainGridlinePaint(GRID);
    plot.setRangeGridlinePaint(GRID);
    plot.addRangeMarker(new ValueMarker(1, Color.BLACK, new BasicStroke(1.5f)));
    JFreeChart chart = new JFreeChart(null, FONT, plot, true);
    chart.setBackgroundPaint(Color.WHITE);
    chart.getLegend().setPosition(RectangleEdge.TOP);
    chart.getLegend().setItemFont(FONT);
    chart.getLegend().setBorder(0, 0, 0, 0);
    return chart;
  }

  private static LogAxis axis() {
    LogAxis axis = new LogAxis("cost, as a multiple of Fermata's: left of 1 we lose");
    axis.setBase(10);
    axis.setLabelFont(FONT);
    axis.setTickLabelFont(FONT);
    axis.setAutoRangeMinimumSize(1);
    axis.setStandardTickUnits(
        new NumberTickUnitSource(
            false, new DecimalFormat("0.###", DecimalFormatSymbols.getInstance(Locale.ROOT))));
    return axis;
  }

  private static LineAndShapeRenderer dots() {
    LineAndShapeRenderer dots = new LineAndShapeRenderer(false, true);
    for (int i = 0; i < DOTS.length; i++) {
      dots.setSeriesShape(i, new Ellipse2D.Double(-DOT / 2.0, -DOT / 2.0, DOT, DOT));
      dots.setSeriesPaint(i, DOTS[i].color);
    }
    return dots;
  }
}
