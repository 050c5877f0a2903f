import Compliance
import Controls
import Testing

/// Which vendors may be given sound or words.
@Suite(.controls("REC-4", "GD-14")) struct ProcessorRecordTests {
    private static func day(_ day: Int) throws -> CivilDate {
        try #require(CivilDate(year: 2026, month: 11, day: day))
    }

    private static func record(_ agreement: String = "DPA-12", own: Bool = true) throws -> ProcessorRecord {
        ProcessorRecord(vendor: "deepgram", agreement: agreement, signedOn: try day(20), forbidsOwnUse: own)
    }

    /// An agreement that is signed and keeps the vendor from using sound and words for itself, and nothing less.
    @Test func onlyAWholeAgreementIsTaken() throws {
        let terms = try Self.record().terms(on: Self.day(20))
        #expect(terms.vendor == "deepgram" && terms.agreement == "DPA-12")
        #expect(throws: ProcessorRefusal.noAgreement(vendor: "deepgram")) {
            try Self.record("").terms(on: Self.day(20))
        }
        #expect(throws: ProcessorRefusal.notSignedYet(vendor: "deepgram")) { try Self.record().terms(on: Self.day(19)) }
        #expect(throws: ProcessorRefusal.mayUseForItself(vendor: "deepgram")) {
            try Self.record(own: false).terms(on: Self.day(20))
        }
    }

    /// One vendor's agreement serves no other.
    @Test func anAgreementIsItsVendorsOnly() throws {
        let records = [try Self.record()]
        #expect(try ProcessorRecord.terms(of: "deepgram", among: records, on: Self.day(20)).agreement == "DPA-12")
        #expect(throws: ProcessorRefusal.noAgreement(vendor: "elevenlabs")) {
            try ProcessorRecord.terms(of: "elevenlabs", among: records, on: Self.day(20))
        }
    }
}
