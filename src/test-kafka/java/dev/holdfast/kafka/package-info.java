/** Recipes that need a Kafka broker; built and run with the profile {@code kafka} only. */
@org.jspecify.annotations.NullMarked
package dev.holdfast.kafka;
