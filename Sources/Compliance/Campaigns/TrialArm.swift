/// On which side of the comparison a person stands (ATT-2); the raw values are stable.
package enum TrialArm: String, Hashable, Sendable, Codable, CaseIterable {
    /// Contacted when everything else allows it.
    case contacted
    /// Never contacted, neither by call nor by text, so that it shows what the contacts bring.
    case heldOut = "held_out"
}
