package dev.fermata.processor.emit;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

class LocalMethodTest {
  private static final String HANDLER =
      """
      interface Handler { @Async String handle(String request); }
      """;

  @Test
  void isAnInnerClassOfTheClassThatHasTheMethod() {
    String source =
        Emitted.ofMembers(
                HANDLER
                    + """
                      @Async static String run(String captured) {
                        Handler handler = new Handler() {
                          private int count;
                          @Async @Override public String handle(String request) {
                            count += await(turn(1));
                            return captured + request + count;
                          }
                        };
                        return handler.handle("request");
                      }
                      """)
            .source("TestAsync");
    assertThat(source).contains("Handler handler = new Handler0Scope(captured).new Handler0();");
    assertThat(source)
        .contains(
            """
                  class Handler0 implements Test.Handler {
                    private int count;

                    @Override
                    @CoroutineMethod("handleAsync")
                    public String handle(String request) {
                      throw DirectCalls.refused(Test.Handler.class, "handle");
                    }

                    /** The coroutine of {@code run.Handler0.handle}, line 15 of Test.java. */
                    private Coroutine<String> handleAsync(String request) {
                      return new Handle(request);
                    }
            """);
    assertThat(source).contains("return captured + request + Handler0.this.count;");
  }

  @Test
  void isCalledByTheClassWhereItCanBeNoOther() {
    String source =
        Emitted.ofMembers(
                HANDLER
                    + """
                      @Async static String run() {
                        record Known(String name) implements Handler {
                          @Async @Override public String handle(String request) {
                            return name + await(turn(request));
                          }
                        }
                        Handler any = new Known("a");
                        return new Known("b").handle("c") + any.handle("d");
                      }
                      """)
            .source("TestAsync");
    assertThat(source).contains("new Known(\"b\").handleAsync(\"c\")");
    assertThat(source).contains("Test_HandlerAsync.handle(any, \"d\")");
  }

  @Test
  void seesWhatTheClassSees() {
    var emitted =
        Emitted.ofMembers(
            HANDLER
                + """
                  @Async static String run(String captured) {
                    class State implements Handler {
                      private String state = "own";
                      @Async @Override public String handle(String request) {
                        { String state = await(turn("local")); request += state; }
                        Handler nested = text -> text + await(turn(state)) + captured + close();
                        return nested.handle(request) + this;
                      }
                      private String close() { return "closed"; }
                      @Override public String toString() { return "it"; }
                    }
                    return new State().handle("q");
                  }
                  """);
    assertThat(emitted.run("run", "c")).isEqualTo("qlocalowncclosedit");
  }
}
