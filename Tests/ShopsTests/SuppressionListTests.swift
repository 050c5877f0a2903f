import Commerce
import Controls
import Testing

@testable import Shops

/// Lists of numbers that a merchant wants nobody to contact.
struct SuppressionListTests {
    private static func problems(_ text: String) throws -> [SuppressionListError?] {
        try SuppressionList(Array(text.utf8)).rows.map { row in
            if case .failure(let error) = row.content { error } else { nil }
        }
    }

    /// LST-5: good lines are taken beside bad ones, which are told by what is wrong and never quoted.
    @Test(.controls("LST-5")) func linesAreReadForThemselves() throws {
        let text =
            "phone_e164,kind\n+18135550142,litigator\n8135550142,other\n+18135550143,enemy\n+18135550144,\n+18135550145\n"
        #expect(try Self.problems(text) == [nil, .number, .kind, nil, .fieldCount(1, want: 2)])
        let first = try #require(try SuppressionList(Array(text.utf8)).rows.first)
        #expect(
            try first.content.get() == SuppressionList.Entry(number: #require(E164("+18135550142")), kind: .litigator))
        #expect(first.line == 2)
        for case let problem? in try Self.problems(text) { #expect(!"\(problem)".contains("813555")) }
        #expect(try Self.problems("phone_e164\n+18135550142\n") == [nil])
    }

    @Test(arguments: ["", "telephone\n+18135550142\n", "phone_e164,kind,name\n", "kind\nother\n"])
    func aListWithoutItsHeadingIsRefusedWhole(text: String) {
        #expect(throws: SuppressionListError.heading) { try SuppressionList(Array(text.utf8)) }
    }
}
