/// What one field of a request may be.
struct FieldRule: Equatable, Sendable {
    /// Name on the wire.
    var name: String
    /// What values it takes.
    var kind: FieldKind
    /// Whether the request is refused without it.
    var required = false
    /// Whether the look-alike does what the field asks. A field that is only accepted is named in the journal.
    var simulated = true

    init(_ name: String, _ kind: FieldKind, required: Bool = false, simulated: Bool = true) {
        self.name = name
        self.kind = kind
        self.required = required
        self.simulated = simulated
    }
}

/// The values that a field takes.
indirect enum FieldKind: Equatable, Sendable {
    /// A string of so many characters.
    case string(length: ClosedRange<Int>? = nil)
    /// One of these strings, case included.
    case oneOf([String])
    /// A whole number.
    case integer(ClosedRange<Int>? = nil)
    /// One of these whole numbers.
    case integerOneOf([Int])
    /// Any number.
    case number
    /// A truth value.
    case boolean
    /// An object of exactly these fields.
    case object([FieldRule])
    /// An object whose members are not looked at; what it asks for is not simulated.
    case opaqueObject
    /// An array.
    case list(FieldKind, most: Int? = nil)
    /// An object with any names and values of one kind.
    case map(FieldKind)
    /// A map from event types to addresses.
    case eventURLs
    /// A number in E.164 form.
    case e164
    /// A number in E.164 form, perhaps with digits to dial after a comma, or a SIP address.
    case destination
    /// An absolute address of one of these schemes.
    case url([String])
    /// Base64 text that comes back in webhooks.
    case clientState
    /// A UUID.
    case uuid
    /// An ISO 8601 time, or null.
    case dateTimeOrNull
    /// Any of several kinds.
    case either([FieldKind])
}
