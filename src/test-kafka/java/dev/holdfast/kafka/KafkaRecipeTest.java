package dev.holdfast.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.fixtures.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The recipe of recipes.md, word for word, against a real broker. */
@Timeout(120)
class KafkaRecipeTest {
  private static final String KEY = "Bearer demo-key";
  private static final Pattern ROUTE =
      Pattern.compile("(?s)## Tell Kafka.*?```yaml\\n(.*?)```");

  @TempDir Path folder = Path.of("");

  @Test
  void events_come_in_order_into_one_partition_a_broker_that_was_down_included() throws Exception {
    Path root = application(folder.resolve("app"));
    try (Broker broker = new Broker(folder.resolve("kafka"));
        World world = new World(root, settings(broker))) {
      String call = talk(world);
      command(world, call, "hold");
      List<ConsumerRecord<String, String>> first = read(broker, 3);
      assertThat(types(first)).containsExactly("call.started", "leg.holding", "leg.held");

      broker.stop();
      command(world, call, "resume");
      broker.start();
      world.pass(Duration.ofMinutes(2));
      List<ConsumerRecord<String, String>> all = read(broker, 4);
      assertThat(types(all)).endsWith("leg.resumed");
      assertThat(all).extracting(ConsumerRecord::key).containsOnly(call);
      assertThat(all.stream().map(ConsumerRecord::partition).distinct()).hasSize(1);
    }
  }

  /** Our own routes, but for the one that the recipe changes. */
  private static Path application(Path root) throws IOException {
    Path routes = Files.createDirectories(root.resolve("routes"));
    Path settings = Path.of("application.properties");
    Files.copy(settings, root.resolve(settings));
    try (Stream<Path> files = Files.list(Path.of("routes"))) {
      for (Path file : files.toList()) {
        Files.copy(file, routes.resolve(file.getFileName()));
      }
    }
    Path notify = routes.resolve("notify.camel.yaml");
    String text = Files.readString(notify);
    int second = text.indexOf("- route:", text.indexOf("- route:") + 1);
    Files.writeString(notify, recipe() + "\n" + text.substring(second));
    return root;
  }

  private static String recipe() throws IOException {
    Matcher found = ROUTE.matcher(Files.readString(Path.of("src/docs/recipes.md")));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static Map<String, String> settings(Broker broker) {
    return Map.of(
        "holdfast.events.url",
        "kafka:calls?brokers=" + broker.address() + "&maxBlockMs=2000&deliveryTimeoutMs=2500"
            + "&requestTimeoutMs=2000");
  }

  private static String talk(World world) {
    String call = world.sandbox().dials("+15550100999", "+15550100100");
    world.pass(Duration.ofSeconds(5));
    return call;
  }

  private static void command(World world, String call, String what) {
    assertThat(
            world
                .crm("POST", "/v1/calls/" + call + "/" + what, "", Map.of("Authorization", KEY))
                .status())
        .isEqualTo(200);
  }

  /** Whatever is there, from the beginning, as soon as it is so much. */
  private static List<ConsumerRecord<String, String>> read(Broker broker, int count) {
    Properties settings = new Properties();
    settings.put("bootstrap.servers", broker.address());
    settings.put("group.id", "reader-" + count);
    settings.put("auto.offset.reset", "earliest");
    settings.put("key.deserializer", StringDeserializer.class.getName());
    settings.put("value.deserializer", StringDeserializer.class.getName());
    List<ConsumerRecord<String, String>> records = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings)) {
      consumer.subscribe(List.of("calls"));
      while (records.size() < count) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
    }
    return records;
  }

  private static List<String> types(List<ConsumerRecord<String, String>> records)
      throws IOException {
    List<String> types = new ArrayList<>();
    for (ConsumerRecord<String, String> record : records) {
      types.add(new ObjectMapper().readTree(record.value()).get("type").textValue());
    }
    return types;
  }
}
