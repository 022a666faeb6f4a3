package dev.fermata.cli;

import static com.google.common.truth.Truth.assertThat;

import dev.fermata.processor.machine.graph.StateGraph;
import dev.fermata.processor.machine.graph.StateGraph.Edge;
import dev.fermata.processor.machine.graph.StateGraph.Kind;
import dev.fermata.processor.machine.graph.StateGraph.Node;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SvgDrawingTest {
  private static final StateGraph LOOP =
      new StateGraph(
          "Hello.main",
          List.of(
              new Node("0", true, 8, List.of("if (a < b && c) {", "  foo();", "}", "await x → 1")),
              new Node("1", true, 9, List.of("greeting = receive", "branch more ? 1.1 : 2")),
              new Node("1.1", false, 10, List.of("println(\"ä\")", "goto 0")),
              new Node("2", true, 0, List.of("throw error"))),
          List.of(
              new Edge("0", "1", Kind.AWAIT, ""),
              new Edge("1", "1.1", Kind.NEXT, "yes"),
              new Edge("1", "2", Kind.NEXT, ""),
              new Edge("1.1", "0", Kind.NEXT, ""),
              new Edge("1", "1", Kind.NEXT, ""),
              new Edge("0", "2", Kind.EXCEPTION, "")));

  @Test
  void everyNodeIsABoxAndEveryEdgeAPath() throws Exception {
    SvgDrawing drawing = new SvgDrawing();
    drawing.add(LOOP);

    Document svg = parse(drawing.toString());

    assertThat(svg.getElementsByTagName("rect").getLength()).isEqualTo(4);
    // And one into the entry.
    assertThat(svg.getElementsByTagName("path").getLength()).isEqualTo(7);
    assertThat(texts(svg)).containsAtLeast("0  line 8", "if (a < b && c) {", "yes");
  }

  @Test
  void theEntryIsOnTopAlthoughTheLoopGoesBackToIt() throws Exception {
    SvgDrawing drawing = new SvgDrawing();
    drawing.add(LOOP);

    NodeList boxes = parse(drawing.toString()).getElementsByTagName("rect");

    for (int i = 1; i < boxes.getLength(); i++) {
      assertThat(number((Element) boxes.item(i), "y"))
          .isGreaterThan(number((Element) boxes.item(0), "y"));
    }
  }

  @Test
  void exceptionsRunBesideTheBoxes() throws Exception {
    SvgDrawing drawing = new SvgDrawing();
    drawing.add(LOOP);
    Document svg = parse(drawing.toString());

    double right = 0;
    NodeList boxes = svg.getElementsByTagName("rect");
    for (int i = 0; i < boxes.getLength(); i++) {
      Element box = (Element) boxes.item(i);
      right = Math.max(right, number(box, "x") + number(box, "width"));
    }
    NodeList paths = svg.getElementsByTagName("path");
    for (int i = 0; i < paths.getLength(); i++) {
      Element path = (Element) paths.item(i);
      if (path.getAttribute("class").equals("exception")) {
        Matcher rail = Pattern.compile("H (\\S+) V").matcher(path.getAttribute("d"));
        assertThat(rail.find()).isTrue();
        assertThat(Double.parseDouble(rail.group(1))).isGreaterThan(right);
      }
    }
  }

  @Test
  void boxesDoNotOverlapAndLieWithinTheImage() throws Exception {
    SvgDrawing drawing = new SvgDrawing();
    drawing.add(LOOP);

    Document svg = parse(drawing.toString());

    NodeList boxes = svg.getElementsByTagName("rect");
    double height = number(svg.getDocumentElement(), "height");
    for (int i = 0; i < boxes.getLength(); i++) {
      Element box = (Element) boxes.item(i);
      assertThat(number(box, "y") + number(box, "height")).isLessThan(height);
      for (int j = 0; j < i; j++) {
        assertThat(overlap(box, (Element) boxes.item(j))).isFalse();
      }
    }
  }

  @Test
  void labelsOfWaysSideBySideDoNotOverlap() throws Exception {
    SvgDrawing drawing = new SvgDrawing();
    drawing.add(
        new StateGraph(
            "Hello.main",
            List.of(
                new Node("0", true, 8, List.of("if (a) { break; }")),
                new Node("1", true, 9, List.of("return"))),
            List.of(
                new Edge("0", "1", Kind.NEXT, "continue outer"),
                new Edge("0", "1", Kind.NEXT, "break outer"),
                new Edge("0", "1", Kind.NEXT, "return"))));

    NodeList texts = parse(drawing.toString()).getElementsByTagName("text");
    List<Element> labels = new ArrayList<>();
    for (int i = 0; i < texts.getLength(); i++) {
      Element text = (Element) texts.item(i);
      if (text.getAttribute("class").equals("label")) {
        labels.add(text);
      }
    }
    assertThat(labels).hasSize(3);
    for (Element left : labels) {
      for (Element right : labels) {
        boolean isBeside =
            number(left, "x") + 6 * left.getTextContent().length() <= number(right, "x");
        boolean isOneLine = Math.abs(number(left, "y") - number(right, "y")) < 12;
        assertThat(number(left, "x") < number(right, "x") && isOneLine && !isBeside).isFalse();
      }
    }
  }

  @Test
  void sameGraphsGiveTheSameImage() {
    SvgDrawing first = new SvgDrawing();
    first.add(LOOP);
    SvgDrawing second = new SvgDrawing();
    second.add(LOOP);

    assertThat(first.toString()).isEqualTo(second.toString());
  }

  private static List<String> texts(Document svg) {
    NodeList texts = svg.getElementsByTagName("text");
    List<String> all = new ArrayList<>();
    for (int i = 0; i < texts.getLength(); i++) {
      all.add(texts.item(i).getTextContent());
    }
    return all;
  }

  private static boolean overlap(Element a, Element b) {
    return number(a, "x") < number(b, "x") + number(b, "width")
        && number(b, "x") < number(a, "x") + number(a, "width")
        && number(a, "y") < number(b, "y") + number(b, "height")
        && number(b, "y") < number(a, "y") + number(a, "height");
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }
}
