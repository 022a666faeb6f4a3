package dev.fermata.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs test classes, also such as are to fail, and tells how their tests ended. */
final class JUnit implements TestExecutionListener {
  /** By display name. */
  private final Map<String, TestExecutionResult> results = new LinkedHashMap<>();

  private final Map<String, String> entries = new LinkedHashMap<>();

  private JUnit() {}

  static JUnit run(Class<?> type, String... parameters) {
    return run(selectClass(type), parameters);
  }

  static JUnit run(Class<?> type, String method) {
    return run(selectMethod(type, method));
  }

  private static JUnit run(DiscoverySelector selector, String... parameters) {
    LauncherDiscoveryRequestBuilder request =
        LauncherDiscoveryRequestBuilder.request().selectors(selector);
    for (int i = 0; i < parameters.length; i += 2) {
      request.configurationParameter(parameters[i], parameters[i + 1]);
    }
    JUnit listener = new JUnit();
    LauncherFactory.create().execute(request.build(), listener);
    return listener;
  }

  @Override
  public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
    if (identifier.isTest() || result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
      results.put(identifier.getDisplayName(), result);
    }
  }

  @Override
  public void reportingEntryPublished(TestIdentifier identifier, ReportEntry entry) {
    entries.putAll(entry.getKeyValuePairs());
  }

  /** Which tests ended how, such as {@code {passes()=SUCCESSFUL}}. */
  Map<String, TestExecutionResult.Status> statuses() {
    Map<String, TestExecutionResult.Status> statuses = new LinkedHashMap<>();
    results.forEach((name, result) -> statuses.put(name, result.getStatus()));
    return statuses;
  }

  /** What a test failed with. */
  Throwable failureOf(String name) {
    TestExecutionResult result = results.get(name);
    if (result == null) {
      throw new AssertionError("no test " + name + " among " + results.keySet());
    }
    return result.getThrowable().orElseThrow(() -> new AssertionError(name + " did not fail"));
  }

  String messageOf(String name) {
    return String.valueOf(failureOf(name).getMessage());
  }

  Map<String, String> entries() {
    return entries;
  }
}
