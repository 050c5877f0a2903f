import Foundation
import Testing

/// Servers are killed at the worst moments, and their calls go on.
@Suite(.enabled(if: BuiltProgram.compiler != nil, BuiltProgram.noCompiler))
struct KillDrillTests {
    /// One kill at each place, or a hundred where there is time for them (`make soak`).
    private static let drills = (0..<Soak.count(100, otherwise: KillPlace.allCases.count)).map { number in
        let places = KillPlace.allCases
        return KillDrill(place: places[number % places.count], seed: number / places.count)
    }

    /// Nobody is dialed or texted twice, nobody is sold anything before the opening was heard, no stop and no webhook is lost, and the agent
    /// speaks again.
    @Test func theCallGoesOn() async throws {
        let reports = try await Soak.inLanes(Self.drills, lanes: 3) { try await $0.run() }
        print(DrillTable(reports))
        for report in reports {
            let name: Comment = "\(report.place.rawValue), seed \(report.seed), \(report.outcome)"
            #expect(report.dials == 1, name)
            #expect(report.texts <= 1, name)
            #expect(report.isOpeningWhole, name)
            #expect(report.silence != nil, name)
            #expect(report.lost.isEmpty, name)
            #expect(report.doubledStreams == 0, name)
            #expect(report.incarnations == 2, name)
            #expect(report.isSuppressed || !report.stopWasHeard, name)
            #expect(report.exitCode == 0, name)
        }
    }
}
