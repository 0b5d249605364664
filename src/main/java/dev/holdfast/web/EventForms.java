package dev.holdfast.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.holdfast.call.Call;
import dev.holdfast.call.CallEvent;
import dev.holdfast.call.CallSid;
import dev.holdfast.call.Leg;
import dev.holdfast.call.Party;
import dev.holdfast.desk.EventForm;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonCloudEventData;
import io.cloudevents.jackson.JsonFormat;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Events as CloudEvents 1.0 in JSON; {@code asyncapi.yaml} says what is in them. */
public final class EventForms implements EventForm {
  private final ObjectMapper json =
      Json.mapper().registerModule(JsonFormat.getCloudEventJacksonModule());

  @Override
  public String write(Call call, CallEvent event, String id, int number) {
    CloudEvent written =
        CloudEventBuilder.v1()
            .withId(id)
            .withSource(URI.create("/v1/calls/" + call.id().value()))
            .withType(event.kind().word())
            .withSubject(call.id().value())
            .withTime(event.at().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC))
            .withExtension("sequence", "%010d".formatted(number))
            .withData(Answer.JSON, JsonCloudEventData.wrap(json.valueToTree(shape(call, event))))
            .build();
    try {
      return json.writeValueAsString(written);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("an event of ours is always JSON", impossible);
    }
  }

  private static EventShape shape(Call call, CallEvent event) {
    boolean whole =
        event.kind() == CallEvent.Kind.CALL_STARTED || event.kind() == CallEvent.Kind.CALL_ENDED;
    Optional<Party> party = event.leg().map(Leg::party);
    return new EventShape(
        call.id().value(),
        call.line(),
        call.path().word(),
        whole ? call.state() : event.leg().map(Leg::state).orElse(call.state()),
        party.flatMap(Party::sid).map(CallSid::value),
        party.map(one -> one.label().value()),
        party.map(one -> one.role().word()),
        party.map(one -> one.address().value()),
        event.hold().map(Shapes::of),
        event.why());
  }

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record EventShape(
      String call,
      String line,
      String path,
      String state,
      Optional<String> leg,
      Optional<String> label,
      Optional<String> role,
      Optional<String> address,
      Optional<Shapes.HoldShape> hold,
      Optional<String> why) {}
}
