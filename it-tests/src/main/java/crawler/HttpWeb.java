package crawler;

import static dev.fermata.Fermata.await;

import dev.fermata.annotation.Async;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The web that there is. */
public final class HttpWeb implements Web {
  private static final Pattern LINK = Pattern.compile("href=\"([^\"#]+)");
  private static final Pattern TITLE = Pattern.compile("<title>([^<]*)");

  private final HttpClient client = HttpClient.newHttpClient();

  @Override
  @Async
  public Page load(URI uri) throws IOException {
    HttpRequest request = HttpRequest.newBuilder(uri).build();
    HttpResponse<String> response =
        await(client.sendAsync(request, BodyHandlers.ofString()), IOException.class);
    if (response.statusCode() != 200) {
      throw new IOException(uri + " answers " + response.statusCode());
    }
    Matcher title = TITLE.matcher(response.body());
    List<URI> links =
        LINK.matcher(response.body()).results().map(link -> uri.resolve(link.group(1))).toList();
    return new Page(uri, title.find() ? title.group(1) : "untitled", links);
  }
}
