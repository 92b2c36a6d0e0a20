package org.tsunagaru.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.tsunagaru.features.data.EntityPages;
import org.tsunagaru.features.data.PlatformData;
import org.tsunagaru.features.http.Door;
import org.tsunagaru.features.http.PlatformTrouble;
import org.tsunagaru.features.http.RunEnded;
import org.tsunagaru.features.platform.Platform;
import org.tsunagaru.features.platform.PlatformFile;
import org.tsunagaru.features.platform.SecretSource;
import org.tsunagaru.features.suite.PlatformDoor;
import org.tsunagaru.spec.Binding;
import org.tsunagaru.spec.SpecException;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.NotChecked;

/** What {@code validate --platform} reads: the data behind each API of a platform. */
final class LiveData implements AutoCloseable {

  private static final Text NO_TYPES =
      new Text(
          "The platform shows no type of entity; nothing was checked.",
          "プラットフォームにエンティティの型が一つもなく、何も検査していません。");

  private final Map<String, URI> roots = new LinkedHashMap<>();
  private final Door door;

  /**
   * Open a platform for reading.
   *
   * @throws SpecException when its file cannot be read, or names no API with data
   */
  LiveData(Path file, SecretSource secrets) {
    Platform platform = PlatformFile.read(file, secrets);
    for (String binding : Binding.WORDS) {
      URI root = platform.endpoints().get(binding);
      if (root != null) {
        roots.put(binding, root);
      }
    }
    if (roots.isEmpty()) {
      throw new SpecException(
          Text.of(
              "%s names no API whose data can be read. Name one of %s under 'endpoints'.",
              "%s にデータを読み取れるAPIがありません。endpoints に %s のいずれかを指定してください。",
              file,
              String.join(", ", Binding.WORDS)));
    }
    this.door = PlatformDoor.open(platform, true, Clock.systemUTC());
  }

  /**
   * Read every type of entity, or those that are named.
   *
   * @param each takes the entities of one type over one binding, and reads them
   * @return what could not be read
   */
  List<NotChecked> read(List<String> types, BiConsumer<String, EntityPages> each) {
    List<NotChecked> left = new ArrayList<>();
    roots.forEach(
        (binding, root) -> {
          PlatformData data =
              new PlatformData(
                  request -> door.send(request, exchange -> {}), Binding.of(binding), root);
          Optional<Text> trouble = Optional.empty();
          try {
            List<String> wanted = types.isEmpty() ? data.types() : types;
            if (wanted.isEmpty()) {
              left.add(notChecked(root.toString(), NO_TYPES));
            }
            for (String type : wanted) {
              EntityPages pages = data.entities(type);
              each.accept(binding, pages);
              pages.trouble().ifPresent(why -> left.add(notChecked(pages.source().name(), why)));
            }
          } catch (PlatformTrouble e) {
            trouble = Optional.of(e.text());
          } catch (RunEnded e) {
            trouble = Optional.of(e.text());
          }
          trouble.ifPresent(why -> left.add(notChecked(root.toString(), why)));
        });
    return left;
  }

  private static NotChecked notChecked(String what, Text why) {
    return new NotChecked(what, NotChecked.Scope.RECORDS, 0, why);
  }

  @Override
  public void close() {
    door.close();
  }
}
