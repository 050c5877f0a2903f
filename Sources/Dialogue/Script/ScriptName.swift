package import Commerce

/// The kinds of thing that a prompt script names; none has values.
package enum LineKind {}
package enum StateKind {}
package enum TextKind {}

/// A line of a prompt script, such as `opening` or `offer.terms`.
package typealias LineID = Identifier<LineKind>
/// A state of a prompt script, such as `permission`.
package typealias StateID = Identifier<StateKind>
/// A text message that a merchant's templates hold, such as `link`.
package typealias TextID = Identifier<TextKind>
