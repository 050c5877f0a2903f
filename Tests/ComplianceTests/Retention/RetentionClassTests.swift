import Commerce
import Controls
import Foundation
import Testing

@testable import Compliance

struct RetentionClassTests {
    private func end(_ kind: RetentionClass, _ start: Int64) -> Int64? {
        kind.end(from: WallTime(secondsSince1970: start)).map { $0.millisecondsSince1970 / 1000 }
    }

    /// 2024-02-29T12:00Z: a leap day ends on the first of March five years on; days are days.
    @Test func periodsEndOnTheirDay() {
        #expect(end(.callDetail, 1_709_208_000) == 1_867_060_800)
        #expect(end(.transcript, 1_709_208_000) == 1_716_984_000)
        #expect(end(.recordingAudio, 0) == 2_592_000)
        #expect(end(.suppression, 0) == nil)
        // 1970-01-31 and 24 months; a month more than January's last day ends on the first of March.
        #expect(end(.orderAttribution, 2_592_000) == 65_664_000)
        #expect(
            RetentionPeriod.months(1).end(from: WallTime(secondsSince1970: 2_592_000))
                == WallTime(secondsSince1970: 5_097_600))
    }

    /// The way from a person to an order ends before the order, and with it where a merchant keeps orders shorter.
    @Test func aPartEndsNoLaterThanItsClass() throws {
        let start = WallTime(millisecondsSince1970: 0)
        let day: Int64 = 86_400_000
        func end(_ part: RetentionPart.Matter?, _ period: RetentionPeriod) -> Int64? {
            RetentionClass.orderAttribution.end(of: part, within: period, from: start)?.millisecondsSince1970
        }
        #expect(end(.personLink, .days(365)) == 90 * day)
        #expect(end(.personLink, .days(30)) == 30 * day)
        #expect(end(nil, .days(365)) == 365 * day)
    }

    /// REV-9, GD-6: what was said never outlives its person; a stop and the proof of consent do.
    @Test func contentNeverSurvivesErasureAndStopsDo() {
        let surviving: [RetentionClass] = [
            .consentEvidence, .suppression, .callDetail, .promptScriptVersions, .registryVersions, .vendorContracts,
            .discountLedger, .auditLog, .privacyCase, .breachRecord,
        ]
        for kind in RetentionClass.allCases { #expect(kind.survivesErasure == surviving.contains(kind), "\(kind)") }
    }

    /// Keep, minimum, maximum of all 22, as the schedule and the law behind it have them: words and sound for weeks, not years (GD-15).
    @Test(.controls("GD-15", "CC-5")) func theWholeTable() {
        let table: [(RetentionClass, String, String?, String)] = [
            (.consentEvidence, "P5Y", "P5Y", "P5Y"), (.suppression, "P10Y rolling", "P10Y rolling", "P10Y rolling"),
            (.callDetail, "P5Y", "P5Y", "P5Y"), (.promptScriptVersions, "P5Y", "P5Y", "P5Y"),
            (.registryVersions, "P5Y", "P5Y", "P5Y"), (.vendorContracts, "P6Y", "P6Y", "P6Y"),
            (.recordingAudio, "P30D", nil, "P180D"), (.recordingNoticeClip, "P5Y", nil, "P5Y"),
            (.transcript, "P90D", nil, "P365D"), (.modelTrace, "P14D", nil, "P14D"), (.smsBody, "P365D", nil, "P365D"),
            (.cartSnapshot, "P90D", nil, "P90D"), (.orderAttribution, "P24M", nil, "P24M"),
            (.discountLedger, "P7Y", "P7Y", "P7Y"), (.voiceSample, "P30D", nil, "P30D"),
            (.voiceModel, "P30D", nil, "P30D"), (.voiceprint, "P0D", nil, "P0D"), (.auditLog, "P6Y", "P6Y", "P6Y"),
            (.privacyCase, "P36M", "P24M", "P36M"), (.breachRecord, "P6Y", "P6Y", "P6Y"),
            (.backup, "P35D", nil, "P35D"),
            (.rawWebhook, "P30D", nil, "P30D"),
        ]
        #expect(table.map(\.0) == RetentionClass.allCases)
        for (kind, keep, minimum, maximum) in table {
            #expect(kind.keep.description == keep && kind.maximum.description == maximum, "\(kind)")
            #expect(kind.minimum?.description == minimum, "\(kind)")
        }
    }

    private static let published = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../../shared/data/retention-classes.json").standardizedFileURL

    private struct Published: Decodable {
        struct Entry: Decodable {
            let id: String
            let keep: String
            let how: String
        }
        let classes: [Entry]
    }

    /// The published schedule names the same classes and the same periods, parts included.
    @Test(
        .enabled(if: FileManager.default.fileExists(atPath: published.path), "no published schedule beside this clone"))
    func thePublishedScheduleSaysTheSame() throws {
        let published = try JSONDecoder().decode(Published.self, from: Data(contentsOf: Self.published))
        #expect(published.classes.map(\.id).sorted() == RetentionClass.allCases.map(\.rawValue).sorted())
        for entry in published.classes {
            let kind = try #require(RetentionClass(rawValue: entry.id))
            #expect(entry.keep.contains(kind.keep.description), "\(entry.id)")
            if kind.maximum != kind.keep { #expect(entry.keep.contains("max \(kind.maximum)"), "\(entry.id)") }
            if let minimum = kind.minimum, minimum != kind.keep {
                #expect(entry.keep.contains("\(minimum) CCPA minimum"), "\(entry.id)")
            }
            for part in kind.parts {
                let said =
                    switch part.matter {
                    case .unredactedBody: entry.how.contains("after 72 h")
                    case .personLink: entry.how.contains(part.keep.description)
                    case .withdrawnVoice: entry.keep.contains("at once when consent is withdrawn")
                    case .clipAudio, .consentStatement, .hotCopy: entry.keep.contains(part.keep.description)
                    }
                #expect(said, "\(entry.id) \(part)")
            }
        }
    }
}
