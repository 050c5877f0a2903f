import Foundation
import GRDB
import Lookalike
import Testing
import Transport

/// A server that is told to end: nothing new is begun, and what lives comes to its end.
@Suite(.enabled(if: BuiltProgram.compiler != nil, BuiltProgram.noCompiler), .timeLimit(.minutes(10)))
struct DrainTests {
    private static let ada = StagePerson()
    private static let grace = StagePerson(
        firstName: "Grace", number: "+18135550143", email: "grace@example.com",
        link: "https://shop.example.com/c/recover/4712")

    /// Nothing lives, so nothing is waited for: it ends by itself, within the eight seconds that whoever stops it gives it.
    @Test func withNoCallItEndsSoon() async throws {
        try await ServedStage.run { _ in
        } _: { stage in
            let server = await stage.serve()
            try await server.listening()
            let told = ContinuousClock.now
            server.tellToEnd()
            #expect(try await server.end() == 0)
            print("Told to end with no live call, the server ended after \(ContinuousClock.now - told)")
        }
    }

    /// She hangs up when she likes, though the server is told to end twice meanwhile; another cart is taken, and its person is not called.
    @Test func aLiveCallFinishesAndNoneBegins() async throws {
        try await ServedStage.run { configuration in
            configuration.callers = [
                Self.ada.number: CallerScript(
                    pickUp: .answers(afterSeconds: 0.3),
                    steps: [.awaitAgentSpeech(speech: 1, milliseconds: 300), .wait(seconds: 8), .hangUp])
            ]
        } _: { stage in
            try await stage.settleIn([Self.ada, Self.grace])
            let server = await stage.serve()
            try await server.listening()
            try await stage.leaveCart(1, of: Self.ada)
            try await stage.until("the agent speaks") { stage.count(.agentSpeechBegan, of: Self.ada.number) > 0 }
            server.tellToEnd()
            try await stage.until("it is no longer ready") { try await stage.get("/readyz").status == 503 }
            server.tellToEnd()
            let reply = try await stage.leaveCart(2, of: Self.grace)
            #expect(reply.status == 202)
            #expect(stage.journal.calls.allSatisfy { $0.endedAt == nil })
            #expect(try await server.end() == 0)
            #expect(stage.journal.calls(to: Self.grace.number).isEmpty)
            let call = try #require(stage.journal.calls(to: Self.ada.number).last)
            #expect(call.notes.contains { $0.event == .callerHungUp })
            let (live, waiting) = try stage.look { db in
                (
                    try Int.fetchOne(db, sql: "SELECT count(*) FROM calls WHERE ended_at IS NULL"),
                    try Int.fetchOne(
                        db, sql: "SELECT count(*) FROM jobs WHERE state = 'waiting' AND purpose = 'call_cart'")
                )
            }
            #expect(live == 0)
            // What was taken in meanwhile is the next server's.
            #expect(waiting == 1)
        }
    }

    /// The job was taken and its call prepared when the server was told to end: nobody is dialed by it, and the next one does it at once.
    @Test func aTakenJobIsNotDialed() async throws {
        try await ServedStage.run { configuration in
            configuration.callers = [Self.ada.number: CallerScript(pickUp: .busy)]
        } _: { stage in
            try await stage.settleIn([Self.ada])
            let first = await stage.serve()
            try await first.listening()
            try await stage.leaveCart(1, of: Self.ada)
            try await stage.until("the job is taken", every: .milliseconds(1)) {
                try stage.look { try Int.fetchOne($0, sql: "SELECT count(*) FROM jobs WHERE state = 'leased'") == 1 }
            }
            // On a quick machine the dial may win; then there is nothing to show.
            let dialed = stage.journal.calls.count
            first.tellToEnd()
            #expect(try await first.end() == 0)
            #expect(stage.journal.calls.count == dialed)
            let second = await stage.serve()
            try await second.listening()
            try await stage.untilAllIsDone()
            #expect(stage.journal.calls.count == 1)
            second.tellToEnd()
            #expect(try await second.end() == 0)
        }
    }
}
