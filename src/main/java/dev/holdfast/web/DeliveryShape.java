package dev.holdfast.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.holdfast.desk.Delivery;
import java.util.List;
import java.util.Optional;

/** How an event stands, in JSON. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record DeliveryShape(
    String event,
    String call,
    String type,
    String state,
    int attempts,
    Optional<String> dueAt,
    Optional<String> result) {

  static DeliveryShape of(Delivery delivery) {
    return new DeliveryShape(
        delivery.id(),
        delivery.call(),
        delivery.type(),
        delivery.state().word(),
        delivery.attempts(),
        delivery.dueAt().map(Shapes::time),
        delivery.result());
  }

  /** Several of them. */
  record All(List<DeliveryShape> events) {
    static All of(List<Delivery> deliveries) {
      return new All(deliveries.stream().map(DeliveryShape::of).toList());
    }
  }
}
