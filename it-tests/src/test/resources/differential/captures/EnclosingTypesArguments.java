package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;

/** Inner classes of what a wildcard is captured as, as type arguments. */
class EnclosingTypesArguments {
  static class Shelf<T> {
    final List<Book> books = new ArrayList<>();

    class Book {
      final T title;

      Book(T title) {
        this.title = title;
      }
    }

    List<Book> books() {
      return books;
    }
  }

  static Shelf<?> shelf() {
    Shelf<String> shelf = new Shelf<>();
    shelf.books.add(shelf.new Book("Emma"));
    shelf.books.add(shelf.new Book("Ulysses"));
    return shelf;
  }

  @Async
  static Object run() {
    Shelf<?> shelf = shelf();
    trace(title(shelf.books(), await(value(1))));
    var books = shelf.books();
    int index = await(value(0));
    trace(books.get(index).title);
    for (var book : shelf.books()) {
      trace(book.title);
      trace(await(value(book.title)));
    }
    return shelf.books().get(await(value(1))).title;
  }

  private static <T> T title(List<? extends Shelf<? extends T>.Book> books, int index) {
    return books.get(index).title;
  }
}
