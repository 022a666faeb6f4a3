package dev.fermata.processor.machine;

import static com.google.common.truth.Truth.assertThat;

import dev.fermata.processor.Passes;
import dev.fermata.processor.lower.Accessors;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.testing.Attributed;
import org.junit.jupiter.api.Test;

class MachineTest {

  @Test
  void aStatementWithoutAnAwaitIsKeptAndItsJumpsBecomeEdges() {
    assertThat(
            dump(
                """
                @Async static void m(int n) {
                  while (true) {
                    for (int i = 0; ; i++) {
                      if (i > n) { break; }
                      if (i == 7) { return; }
                    }
                    if (n == 3) { break; }
                    await(sleep(null));
                  }
                }
                """))
        .isEqualTo(
            """
            field int n
            0:
              for (int i = 0; ; i++) {
                  if (i > n) {
                      break;
                  }
                  if (i == 7) {
                      return;
                  }
              }
              if (n == 3) {
                  continue @2;
              }
              await dev.fermata.Fermata.sleep(null) → 1
            1:
              receive
              goto 0
            2:
              return
            """);
  }

  @Test
  void onlyWhatASuspensionLiesWithinIsHoisted() {
    assertThat(
            dump(
                """
                @Async static int m(int start) {
                  int before = start + 1;
                  int across = before * 2;
                  int chosen;
                  if (before > 3) {
                    chosen = await(sleep(null, across));
                  } else {
                    chosen = across;
                  }
                  return chosen + across;
                }
                """))
        .isEqualTo(
            """
            field int start
            field int across
            local int chosen
            0:
              int before = start + 1;
              across = before * 2;
              branch before > 3 ? 0.1 : 0.2
            0.1:
              await dev.fermata.Fermata.sleep(null, across) → 1
            1:
              chosen = receive
              goto 2
            0.2:
              chosen = across;
              goto 2
            2:
              return chosen + across
            """);
  }

  @Test
  void aReferenceIsClearedWhereItDies() {
    assertThat(
            dump(
                """
                @Async static void m(String a, String b) {
                  System.out.println(a);
                  await(sleep(null));
                  await(sleep(null, b));
                  await(sleep(null));
                }
                """))
        .isEqualTo(
            """
            field java.lang.String a
            field java.lang.String b
            0:
              java.lang.System.out.println(a);
              clear a
              await dev.fermata.Fermata.sleep(null) → 1
            1:
              receive
              await dev.fermata.Fermata.sleep(null, b) → 2
              clear b when suspended
            2:
              receive
              clear b
              await dev.fermata.Fermata.sleep(null) → 3
            3:
              receive
              return
            """);
  }

  @Test
  void whatTheBlocksThatFollowClearOrAssignIsLeftToThem() {
    assertThat(
            dump(
                """
                @Async static void m(String a, boolean b) {
                  if (b) {
                    int c = await(sleep(null, 1));
                    System.out.println(a + c);
                  }
                  await(sleep(null));
                  a = "again";
                  await(sleep(null));
                  System.out.println(a);
                }
                """))
        .isEqualTo(
            """
            field java.lang.String a
            field boolean b
            0:
              branch b ? 0.1 : 2
            0.1:
              await dev.fermata.Fermata.sleep(null, 1) → 1
            1:
              c = receive
              java.lang.System.out.println(a + c);
              goto 2
            2:
              clear a
              await dev.fermata.Fermata.sleep(null) → 3
            3:
              receive
              a = "again";
              await dev.fermata.Fermata.sleep(null) → 4
            4:
              receive
              java.lang.System.out.println(a);
              return
            """);
  }

  @Test
  void whatAHandlerReadsIsLiveThroughoutItsRegion() {
    assertThat(
            dump(
                """
                @Async static String m(String name) {
                  String step = "a";
                  try {
                    await(sleep(null));
                    step = "b";
                    await(sleep(null));
                  } catch (IllegalStateException e) {
                    return step + e.getMessage();
                  }
                  return name;
                }
                """))
        .isEqualTo(
            """
            field java.lang.String name
            field java.lang.String step
            local java.lang.IllegalStateException e
            0:
              step = "a";
              goto 1
            1 catch java.lang.IllegalStateException → 4:
              await dev.fermata.Fermata.sleep(null) → 2
            2 catch java.lang.IllegalStateException → 4:
              receive
              step = "b";
              await dev.fermata.Fermata.sleep(null) → 3
            3 catch java.lang.IllegalStateException → 4:
              receive
              goto 5
            4:
              return step + e.getMessage()
            5:
              return name
            """);
  }

  @Test
  void aJumpThroughAFinallyStaysUnderItsHandler() {
    assertThat(
            dump(
                """
                @Async static void m(int n) {
                  while (true) {
                    try {
                      try {
                        if (n == 1) { break; }
                      } finally {
                        System.out.println(n);
                      }
                      await(sleep(null));
                    } catch (IllegalStateException e) {
                      return;
                    }
                  }
                }
                """))
        .isEqualTo(
            """
            field int n
            0 catch java.lang.IllegalStateException → 3:
              try {
                  if (n == 1) {
                      continue @1;
                  }
              } finally {
                  java.lang.System.out.println(n);
              }
              await dev.fermata.Fermata.sleep(null) → 2
            1 catch java.lang.IllegalStateException → 3:
              return
            2 catch java.lang.IllegalStateException → 3:
              receive
              goto 0
            3:
              return
            """);
  }

  @Test
  void aLambdaCapturesACopyOfItsOwnIteration() {
    assertThat(
            dump(
                """
                @Async static void m(List<String> items, List<Runnable> jobs) {
                  for (int i = 0; i < items.size(); i++) {
                    String item = items.get(i);
                    await(sleep(null));
                    if (item.isEmpty()) jobs.add(() -> System.out.println(item));
                    jobs.add(() -> System.out.println(item + item));
                  }
                }
                """))
        .contains(
            """
              receive
              if (item.isEmpty()) {
                  java.lang.String capturedItem = item;
                  jobs.add(() -> java.lang.System.out.println(capturedItem));
              }
              java.lang.String capturedItem1 = item;
              jobs.add(() -> java.lang.System.out.println(capturedItem1 + capturedItem1));
            """);
  }

  private static String dump(String method) {
    return Dump.text(machine(method));
  }

  private static Machine machine(String method) {
    Attributed attributed = Attributed.ofBody(method);
    Body body = new Body(attributed.type(), attributed.method("m"));
    Passes.relocate(body, new Accessors(attributed.type()));
    Passes.lower(body);
    return Passes.machine(body);
  }
}
