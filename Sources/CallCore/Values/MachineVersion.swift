/// The version of the call machine's rules. It changes whenever the same events may give other effects.
package struct MachineVersion: Hashable, Comparable, Sendable, Codable {
    package let number: Int

    package init(_ number: Int) {
        self.number = number
    }

    package static let first = MachineVersion(1)

    package var next: MachineVersion { MachineVersion(number + 1) }

    package static func < (left: MachineVersion, right: MachineVersion) -> Bool { left.number < right.number }

    package init(from decoder: any Decoder) throws {
        self.number = try decoder.singleValueContainer().decode(Int.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(number)
    }
}

extension MachineVersion: LogValue {
    package static var fieldClass: FieldClass { .callFact }
}
