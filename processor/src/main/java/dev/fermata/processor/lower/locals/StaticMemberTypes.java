package dev.fermata.processor.lower.locals;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import java.util.ArrayList;
import java.util.List;

/**
 * The types in a local class that no instance of it goes with: where one is named, the classes
 * around it have no type arguments.
 */
final class StaticMemberTypes {
  private final String outer;
  private final List<String> names = new ArrayList<>();

  private StaticMemberTypes(String outer) {
    this.outer = outer;
  }

  static StaticMemberTypes of(TypeDeclaration<?> local) {
    StaticMemberTypes types = new StaticMemberTypes(local.getNameAsString());
    types.add(local, "");
    return types;
  }

  private void add(TypeDeclaration<?> type, String qualifier) {
    for (Node member : type.getMembers()) {
      if (member instanceof TypeDeclaration<?> memberType) {
        String name = qualifier + "." + memberType.getNameAsString();
        if (isStatic(memberType)) {
          names.add(name);
        }
        add(memberType, name);
      }
    }
  }

  private static boolean isStatic(TypeDeclaration<?> member) {
    return member.isStatic()
        || !(member instanceof ClassOrInterfaceDeclaration type)
        || type.isInterface();
  }

  /** Whether a name after that of the local class is one of the types, or in one of them. */
  boolean contain(String inner) {
    return names.stream().anyMatch(it -> inner.equals(it) || inner.startsWith(it + "."));
  }

  /** Whether a use of the local class is part of the name of one of the types. */
  boolean areQualifiedBy(Node use) {
    Node node = use;
    while (node.getParentNode().orElseThrow() instanceof ClassOrInterfaceType type
        && type.getScope().orElse(null) == node) {
      node = type;
      if (names.contains(type.getNameWithScope().substring(outer.length()))) {
        return true;
      }
    }
    return false;
  }
}
