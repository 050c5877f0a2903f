package import Commerce
package import Dialogue

/// A kind of thing whose names may stand in the log, because it says how they are to be kept.
package protocol LoggedKind {
    static var fieldClass: FieldClass { get }
}

extension Identifier: LogValue where Kind: LoggedKind {
    package static var fieldClass: FieldClass { Kind.fieldClass }
}

// Random or foreign names that lead to a person only through the vault.
extension MerchantKind: LoggedKind { package static var fieldClass: FieldClass { .pseudonym } }
extension PersonKind: LoggedKind { package static var fieldClass: FieldClass { .pseudonym } }
extension CartKind: LoggedKind { package static var fieldClass: FieldClass { .pseudonym } }
extension OfferKind: LoggedKind { package static var fieldClass: FieldClass { .pseudonym } }
extension CallKind: LoggedKind { package static var fieldClass: FieldClass { .pseudonym } }
extension DecisionKind: LoggedKind { package static var fieldClass: FieldClass { .pseudonym } }
extension LegKind: LoggedKind { package static var fieldClass: FieldClass { .pseudonym } }
extension ControlKind: LoggedKind { package static var fieldClass: FieldClass { .pseudonym } }

// Names that a merchant's script gives to its own parts.
extension LineKind: LoggedKind { package static var fieldClass: FieldClass { .callFact } }
extension TextKind: LoggedKind { package static var fieldClass: FieldClass { .callFact } }

extension WallTime: LogValue {
    package static var fieldClass: FieldClass { .callFact }
}
