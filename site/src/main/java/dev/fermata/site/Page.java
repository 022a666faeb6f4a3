package dev.fermata.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * A page.
 *
 * @param file its Markdown
 * @param name the name of its file on the site
 * @param title its first heading
 * @param anchors the names of its headings, as GitHub makes them
 * @param content its text, whose links are changed in place
 */
record Page(Path file, String name, String title, Set<String> anchors, Node content) {
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  static Page parse(Path file, String name) throws IOException {
    Node content = PARSER.parse(Files.readString(file));
    Headings headings = new Headings();
    content.accept(headings);
    content.accept(new Comments());
    return new Page(file, name, headings.title, headings.anchors, content);
  }

  /** What a link on this page says to lead to a file of the site. */
  String pathTo(String file) {
    String up = "../".repeat((int) name.chars().filter(letter -> letter == '/').count());
    return up + file;
  }

  /** The text of a node and those below it. */
  static String text(Node node) {
    StringBuilder text = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text part) {
            text.append(part.getLiteral());
          }

          @Override
          public void visit(Code part) {
            text.append(part.getLiteral());
          }
        });
    return text.toString();
  }

  private static final class Headings extends AbstractVisitor {
    private final IdGenerator names = IdGenerator.builder().build();
    private final Set<String> anchors = new HashSet<>();
    private String title = "";

    @Override
    public void visit(Heading heading) {
      String text = text(heading);
      title = title.isEmpty() ? text : title;
      anchors.add(names.generateId(text));
    }
  }

  /** Takes out what is written for the build alone: {@code <!-- not compiled -->}. */
  private static final class Comments extends AbstractVisitor {
    @Override
    public void visit(HtmlBlock block) {
      if (block.getLiteral().startsWith("<!--")) {
        block.unlink();
      }
    }
  }
}
