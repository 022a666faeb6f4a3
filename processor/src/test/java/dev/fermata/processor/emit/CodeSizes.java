package dev.fermata.processor.emit;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How many bytes of bytecode the methods of a class file have (JVMS 4.1). */
final class CodeSizes {
  private final DataInputStream in;
  private final List<Integer> sizes = new ArrayList<>();
  private String[] texts = {};

  private CodeSizes(DataInputStream in) {
    this.in = in;
  }

  static List<Integer> of(DataInputStream classFile) throws IOException {
    CodeSizes reader = new CodeSizes(classFile);
    reader.readClass();
    return reader.sizes;
  }

  private void readClass() throws IOException {
    in.skipNBytes(8);
    readConstants();
    in.skipNBytes(6);
    in.skipNBytes(2L * in.readUnsignedShort());
    readMembers();
    readMembers();
  }

  private void readConstants() throws IOException {
    texts = new String[in.readUnsignedShort()];
    for (int i = 1; i < texts.length; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> texts[i] = in.readUTF();
        case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
        case 5, 6 -> {
          in.skipNBytes(8);
          i++;
        }
        case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
        case 15 -> in.skipNBytes(3);
        default -> throw new IOException("constant of kind " + tag);
      }
    }
  }

  private void readMembers() throws IOException {
    int members = in.readUnsignedShort();
    for (int i = 0; i < members; i++) {
      in.skipNBytes(6);
      int attributes = in.readUnsignedShort();
      for (int j = 0; j < attributes; j++) {
        boolean isCode = "Code".equals(texts[in.readUnsignedShort()]);
        int length = in.readInt();
        if (isCode) {
          in.skipNBytes(4);
          sizes.add(in.readInt());
          in.skipNBytes(length - 8);
        } else {
          in.skipNBytes(length);
        }
      }
    }
  }
}
