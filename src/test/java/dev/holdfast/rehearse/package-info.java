/** Tests of the language of rehearsals; nothing is played here. */
@org.jspecify.annotations.NullMarked
package dev.holdfast.rehearse;
