package dev.fermata.it;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static dev.fermata.it.Sources.javaFiles;
import static dev.fermata.it.Sources.project;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands between a twin and the object that has the method. */
class ProxiesTest {
  @TempDir private Path out;

  @Test
  void proxiesAnswerWithCoroutines() throws Exception {
    Distribution.compile(out, "-Xlint:all", "-Werror", javaFiles(project("proxied")));

    ProcessResult result = Jdk.run("java", "-cp", Distribution.classPath(out), "Proxied");

    assertWithMessage(result.err()).that(result.status()).isEqualTo(0);
    assertThat(result.out())
        .isEqualTo(
            """
            hi x
            too long
            touched
            a
            b
            plain
            before greet
            after greet
            hi x
            before size
            after size
            too long
            before touch
            touched
            after touch
            a
            b
            plain
            Stored.greet was called as a plain method by a proxy or an override of it, where its await(...) cannot suspend: let the proxy call AsyncProxy.invoke(...), or annotate the override with @Async
            a call was answered by a coroutine and returned java.lang.String beside: what an interceptor around AsyncProxy.invoke(...) sees returned is no value; await the coroutine instead
            Stored.greet was called directly, where its await(...) cannot suspend: call Proxied_StoredAsync.greet(...), which the annotation processor generates, and await it or make it a task
            """);
  }
}
