/// What a state's own do-not-call list says of one number (LST-3).
package struct StateListing: Hashable, Sendable, Codable {
    package let jurisdiction: JurisdictionCode
    package let finding: ListFinding

    package init(jurisdiction: JurisdictionCode, finding: ListFinding) {
        self.jurisdiction = jurisdiction
        self.finding = finding
    }
}
