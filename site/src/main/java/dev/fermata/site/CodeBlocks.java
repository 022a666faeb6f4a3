package dev.fermata.site;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Blocks of code: those in Java in colours, what a program prints as such. */
final class CodeBlocks implements NodeRenderer {
  private final HtmlWriter html;

  CodeBlocks(HtmlNodeRendererContext context) {
    this.html = context.getWriter();
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(FencedCodeBlock.class);
  }

  @Override
  public void render(Node node) {
    FencedCodeBlock block = (FencedCodeBlock) node;
    String language = block.getInfo() == null ? "" : block.getInfo();
    html.line();
    html.tag("pre", Map.of("class", language));
    html.tag("code");
    if (language.equals("java")) {
      for (JavaTokens.Token token : JavaTokens.of(block.getLiteral())) {
        token(token);
      }
    } else {
      html.text(block.getLiteral());
    }
    html.tag("/code");
    html.tag("/pre");
    html.line();
  }

  private void token(JavaTokens.Token token) {
    if (token.kind() == JavaTokens.Kind.PLAIN) {
      html.text(token.text());
      return;
    }
    html.tag("span", Map.of("class", token.kind().name().toLowerCase()));
    html.text(token.text());
    html.tag("/span");
  }
}
