import Commerce
import Compliance
import Controls
import Foundation
import Scripts
import Testing

@testable import Runtime

/// Files of numbers as merchants have them, and what is made of bad ones (LST-1, LST-3, LST-4, LST-7).
struct RegistryFilesTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "registries-\(UUID().uuidString)")
    private static let listed = "# as_of: 2026-11-15\n# account: 10123456-1\n# area_codes: 813, 727\n"

    private func file(_ name: String, _ text: String) throws -> String {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let path = folder.appending(path: name).path
        try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
        return path
    }

    private func number(_ text: String) throws -> E164 { try #require(E164(text)) }

    @Test(.controls("LST-1")) func aListTellsItsNumbersItsDayAndItsAccount() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let list = try NumberList(
            file: file("list.txt", Self.listed + "8135550142\r\n813,5550143\n\n+17275550199\n7275550100"))
        func answer(_ text: String) throws -> ListFinding.Answer { list.finding(on: try number(text)).answer }
        for text in ["+18135550142", "+18135550143", "+17275550199", "+17275550100"] {
            #expect(try answer(text) == .listed)
        }
        #expect(try answer("+18135550141") == .notListed)
        #expect(try answer("+14045550142") == .notCovered)
        #expect(try answer("+442079460000") == .notCovered)
        let finding = list.finding(on: try number("+18135550142"))
        #expect(finding.asOf == CivilDate("2026-11-15") && finding.account == "10123456-1")
    }

    /// Every number of a random list is found and no other, in whatever order they stand.
    @Test(.controls("LST-1")) func noNumberOfAListIsMissed() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        var state: UInt64 = 5
        func next() -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % 10_000_000)
        }
        let numbers = Set((0..<3000).map { _ in next() })
        let lines = numbers.enumerated().map { index, line in
            "\(index % 2 == 0 ? 813 : 727)\(String(repeating: "0", count: 7 - "\(line)".count))\(line)"
        }
        let list = try NumberList(file: file("list.txt", Self.listed + lines.joined(separator: "\n")))
        let written = Set(lines)
        for line in lines.prefix(500) { #expect(list.finding(on: try number("+1\(line)")).answer == .listed) }
        for _ in 0..<500 {
            let digits = "813\(String("\(10_000_000 + next())".dropFirst()))"
            let answer = list.finding(on: try number("+1\(digits)")).answer
            #expect(answer == (written.contains(digits) ? .listed : .notListed))
        }
    }

    /// What is no list is refused with its line, and no number is quoted.
    @Test(
        .controls("LST-7"),
        arguments: [
            ("", "of which day"), ("# as_of: 2026-11-15\n8135550142", "complete for"), ("# as_of: soon\n", "no date"),
            ("# as_of: 2026-11-15\n# area_codes: all of them\n", "something that is none"),
            (listed + "813555014", "no number of ten digits"), (listed + "81355501421", "no number of ten digits"),
            (listed + "813-555-0142", "no number of ten digits"),
            (listed + String(repeating: "8", count: 300), "too long"),
            (listed + "8135550142;x", "no number of ten digits"),
        ])
    func whatIsNoListIsRefused(text: String, words: String) throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = try file("list.txt", text)
        let problem = try #require(throws: RegistryFileProblem.self) { try NumberList(file: path) }
        #expect(problem.description.contains(words))
        #expect(!problem.description.contains("813555") && !problem.description.contains("813-555"))
    }

    @Test(.controls("LST-4")) func answersOfTheDatabaseAreRead() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = try file(
            "rnd.csv",
            "number,answer,queried_on,consent_date\n8135550142,no,2026-11-20,2026-11-02\n+18135550143,no_data,2026-11-20,2026-11-19\n"
        )
        let table = try NumberTable<ReassignmentFinding>(reassignments: path)
        #expect(
            table[try number("+18135550142")]
                == ReassignmentFinding(.no, queriedOn: CivilDate("2026-11-20"), consentDate: CivilDate("2026-11-02")))
        #expect(table[try number("+18135550143")]?.answer == .noData)
        #expect(table[try number("+18135550144")] == nil)
    }

    @Test(
        .controls("LST-7"),
        arguments: [
            "", "number,answer\n", "number,answer,queried_on,consent_date\n8135550142,perhaps,2026-11-20,2026-11-02",
            "number,answer,queried_on,consent_date\n8135550142,no,20.11.2026,2026-11-02",
            "number,answer,queried_on,consent_date\n8135550142,not_asked,2026-11-20,2026-11-02",
            "number,answer,queried_on,consent_date\n8135550142,no,2026-11-20",
        ])
    func whatIsNoAnswerIsRefused(text: String) throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = try file("rnd.csv", text)
        #expect(throws: RegistryFileProblem.self) { try NumberTable<ReassignmentFinding>(reassignments: path) }
    }

    /// LST-7: missing and broken files say so in every finding; a file that is replaced is read anew.
    @Test(.controls("LST-7")) func theShelfFailsClosedAndTakesANewFile() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = try file("list.txt", "nothing of the kind")
        let merchant = try Self.merchant(list: path)
        let shelf = RegistryShelf()
        let who = try number("+18135550142")
        func national() -> ListFinding? { shelf.registries(of: merchant).findings(on: who).national }
        #expect(national()?.answer == .unreadable)
        #expect(shelf.problems(of: merchant).map(\.file) == [path])
        _ = try file("list.txt", Self.listed + "8135550142\n")
        #expect(national()?.answer == .listed)
        #expect(shelf.problems(of: merchant).isEmpty)
        _ = try file("list.txt", Self.listed)
        #expect(national()?.answer == .notListed)
        try FileManager.default.removeItem(atPath: path)
        #expect(national()?.answer == .unreadable)
        let findings = shelf.registries(of: merchant).findings(on: who)
        #expect(findings.reassigned == nil && findings.line == nil && findings.states.isEmpty)
    }

    /// The merchant that ships, with a list in a file in place of its exemption.
    private static func merchant(list path: String) throws -> Merchant {
        let prompts = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../../Prompts/mrc_example_home.yaml")
        let text = try String(contentsOf: prompts, encoding: .utf8).replacing(
            "exempt: consent\n    reason: every person called has signed a consent that names the seller",
            with: "file: \(path)")
        return try MerchantFile(Data(text.utf8), file: "merchant.yaml").merchant
    }
}
