import Foundation
import Testing
import Transport

/// A system clock that stands before what the vault knows of time.
@Suite(.enabled(if: ShiftedClock.canBeMade, ShiftedClock.absence), .timeLimit(.minutes(5)))
struct ClockSetBackTests {
    /// Limits, hours and caps mean nothing under such a clock, so nothing is served; commands still work, and nothing is changed.
    @Test func itStopsTheStart() async throws {
        try await Workplace.use { place in
            let tomorrow = try await ShiftedClock.make(in: place.folder, shift: .seconds(86_400))
            try await Serving.run(place, changed: tomorrow.settings) { _ in }
            let outcome = try await place.run(["serve"])
            #expect(outcome.code == 1)
            #expect(outcome.errors.contains("before the newest entry of the vault"))
            #expect(outcome.errors.contains("set the clock right"))
            #expect(try await place.run(["calls", "list"]).code == 0)
        }
    }

    /// A minute is what time services correct and machines differ by.
    @Test func aMinuteIsNoSetBack() async throws {
        try await Workplace.use { place in
            let clock = try await ShiftedClock.make(in: place.folder, shift: .seconds(3_600))
            try await Serving.run(place, changed: clock.settings) { _ in }
            let nearly = clock.settings.merging(["SHIFTED_CLOCK_SECONDS": "3540"]) { $1 }
            try await Serving.run(place, changed: nearly) { server in
                let health = try await server.get("/healthz")
                #expect(health.status == 200)
            }
        }
    }
}
