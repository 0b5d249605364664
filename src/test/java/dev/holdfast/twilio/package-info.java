/** Tests of what we say to Twilio and how, without anybody at the other end. */
@org.jspecify.annotations.NullMarked
package dev.holdfast.twilio;
