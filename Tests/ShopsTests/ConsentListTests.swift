import Commerce
import Compliance
import Controls
import Testing

@testable import Shops

struct ConsentListTests {
    private static let heading = "phone_e164,channel,text_id,captured_at,source,method,signature"

    private static func list(_ lines: String..., heading: String = heading) throws -> ConsentList {
        try ConsentList(Array(([heading] + lines).joined(separator: "\n").utf8))
    }

    private static func error(_ row: ConsentList.Row) -> ConsentListError? {
        if case .failure(let error) = row.content { error } else { nil }
    }

    @Test func aLineIsRead() throws {
        let list = try Self.list(
            #"+18135550142,voice_ai,ctv-1,2026-11-20T19:04:00Z,"checkout, page ""two""",paper, A B "#)
        let consent = try #require(list.rows.first).content.get()
        #expect(consent.number == E164("+18135550142"))
        #expect(consent.claim.source == "checkout, page \"two\"")
        #expect(consent.claim.signature == "A B" && consent.claim.method == .paper && consent.claim.age == .unknown)
        #expect(consent.claim.capturedAt == WallTime(secondsSince1970: 1_795_201_440))
    }

    /// Files of spreadsheets: a mark at the beginning, line ends of two signs, blank lines, fields over two lines.
    @Test func linesAreCountedAsAnEditorCounts() throws {
        let bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
        let text = "phone_e164,channel,source\r\n+18135550142,sms,\"a\nb\"\r\n\r\n+18135550143,fax,x\r\n"
        let list = try ConsentList(bytes + Array(text.utf8))
        #expect(list.rows.map(\.line) == [2, 5])
        #expect(list.rows.map(Self.error) == [nil, .invalid(.channel, want: "voice_ai or sms")])
    }

    /// A line that cannot be read is refused for itself, and names what is wrong without quoting it.
    @Test(
        arguments: [
            ("8135550142,sms,,,,,", ConsentListError.invalid(.phone, want: "+ and 8 to 15 digits")),
            (",sms,,,,,", .empty(.phone)), ("+18135550142,,,,,,", .empty(.channel)),
            ("+18135550142,sms", .fieldCount(2, want: 7)),
            (
                "+18135550142,sms,,yesterday,,,",
                .invalid(.capturedAt, want: "a time with its zone, such as 2026-11-20T19:05:40Z")
            ),
        ])
    func aBrokenLineIsRefused(line: String, error: ConsentListError) throws {
        let list = try Self.list(line, "+18135550143,sms,,,,,")
        #expect(list.rows.map(Self.error) == [error, nil])
        #expect(!"\(error)".contains("81355"))
    }

    /// A list that as a whole is none is refused whole.
    @Test func aBrokenListIsRefused() {
        #expect(throws: ConsentListError.noHeading) { try ConsentList([]) }
        #expect(throws: ConsentListError.unknownColumn("card_number")) {
            try Self.list(heading: "phone_e164,channel,card_number")
        }
        #expect(throws: ConsentListError.columnTwice(.channel)) { try Self.list(heading: "phone_e164,channel,channel") }
        #expect(throws: ConsentListError.noColumn(.phone)) { try Self.list(heading: "channel,source") }
        #expect(throws: ConsentListError.quotes(line: 2)) { try Self.list("\"+18135550142,sms,,,,,") }
        #expect(throws: ConsentListError.quotes(line: 2)) { try Self.list("\"+18135550142\"x,sms,,,,,") }
        #expect(throws: ConsentListError.notText) { try ConsentList([0x70, 0xFF]) }
    }
}
