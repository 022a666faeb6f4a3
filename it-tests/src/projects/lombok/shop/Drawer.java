package shop;

import java.util.List;
import lombok.RequiredArgsConstructor;

@RequiredArgsConstructor
class Drawer {
  private final String name;
  private final List<String> events;

  static Drawer open(String name, List<String> events) {
    events.add("open " + name);
    return new Drawer(name, events);
  }

  void close() {
    events.add("close " + name);
  }

  void lock() {
    events.add("lock " + name);
  }
}
