/// Why a merchant may sell by telephone to the people of a jurisdiction: a licence, or why none is needed (REG-1).
package struct RegistrationEvidence: Hashable, Sendable {
    package enum Ground: Hashable, Sendable {
        /// The registration or licence, by its number.
        case registered(String)
        /// Why none is needed.
        case exempt(String)
    }

    package let ground: Ground
    /// Who vouches for it, by name.
    package let by: String
    package let on: CivilDate
    /// The last day that it holds; nil where it does not run out.
    package let until: CivilDate?

    package init(ground: Ground, by: String, on: CivilDate, until: CivilDate? = nil) {
        self.ground = ground
        self.by = by
        self.on = on
        self.until = until
    }

    /// Whether it stands on a day.
    func holds(on day: CivilDate) -> Bool { on <= day && day <= until ?? day }
}
