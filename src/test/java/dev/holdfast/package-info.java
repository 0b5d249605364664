/** Tests of composition: the settings, the demo, the commands. */
@org.jspecify.annotations.NullMarked
package dev.holdfast;
