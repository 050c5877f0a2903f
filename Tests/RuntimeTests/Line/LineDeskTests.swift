import Commerce
import Controls
import Foundation
import LiveCartsTesting
import Runtime
import Telnyx
import Testing
import Vault

/// Calls to us as the desk takes them: whose they are, what reaches the carrier, and what is on disk.
@Suite(.timeLimit(.minutes(5)))
struct LineDeskTests {
    private func pending(_ stage: LineStage) async throws -> [String] {
        try await stage.jobs.vault.pendingInboxItems(limit: 1_000, at: stage.jobs.now).map(\.id.text)
    }

    private func isSuppressed(_ number: String, _ stage: LineStage) async throws -> Bool {
        try await stage.jobs.vault.isSuppressed(
            try #require(E164(number)), of: JobStage.merchant, at: stage.jobs.now)
    }

    /// Key 9 of a known person: answered, greeted, stored, then confirmed, and the deliveries are ticked off.
    @Test(.controls("OPN-8", "REV-4", "REV-5")) func keyNineStopsWhoeverCalls() async throws {
        try await LineStage.run { stage in
            #expect(try await stage.ring())
            _ = try await stage.carrier.awaits { $0.action == "answer" }
            #expect(try await stage.tell("call.answered"))
            let greeting = try await stage.carrier.awaits { $0.action == "speak" }
            #expect(greeting.words?.contains("Example Home LLC") == true)
            #expect(try await stage.tell("call.dtmf.received", fields: #","digit":"9""#))
            _ = try await stage.carrier.awaits { $0.words?.contains("do-not-call list") == true }
            #expect(try await stage.jobs.isSuppressed())
            #expect(Set(stage.carrier.commands.compactMap(\.id)).count == stage.carrier.commands.count)
            #expect(try await stage.tell("call.hangup"))
            for _ in 0..<6_000 where stage.desk.count > 0 { try await Task.sleep(for: .milliseconds(10)) }
            #expect(try await pending(stage) == [])
        }
    }

    /// A database that refuses the stop gets no confirmation; the delivery waits for the next process, and the spool goes on trying.
    @Test(.controls("REV-5")) func aStopThatIsNotStoredIsNotConfirmed() async throws {
        try await LineStage.run { stage in
            try stage.jobs.refuseStops()
            try await stage.ring()
            try await stage.tell("call.answered")
            try await stage.tell("call.dtmf.received", fields: #","digit":"9""#, id: "nine")
            _ = try await stage.carrier.awaits { $0.words?.contains("did not work") == true }
            #expect(!stage.carrier.commands.contains { $0.words?.contains("do-not-call list") == true })
            #expect(try await stage.jobs.isSuppressed() == false)
            #expect(stage.spool.count == 1)
            #expect(try await pending(stage).contains("nine"))
            try stage.jobs.takeStops()
            for _ in 0..<6_000 where stage.spool.count > 0 {
                stage.jobs.clock.turn(by: .seconds(2))
                try await Task.sleep(for: .milliseconds(10))
            }
            #expect(try await stage.jobs.isSuppressed())
        }
    }

    /// Somebody whom nobody knows is kept from being called as well.
    @Test(.controls("OPN-8")) func aStrangerIsStoppedToo() async throws {
        try await LineStage.run { stage in
            try await stage.ring(from: "+18135550177")
            try await stage.tell("call.answered", from: "+18135550177")
            try await stage.tell("call.dtmf.received", from: "+18135550177", fields: #","digit":"9""#)
            _ = try await stage.carrier.awaits { $0.words?.contains("do-not-call list") == true }
            #expect(try await isSuppressed("+18135550177", stage))
            #expect(try await stage.jobs.isSuppressed() == false)
        }
    }

    /// A number that is nobody's is not answered.
    @Test func aNumberOfNoMerchantIsNotAnswered() async throws {
        try await LineStage.run { stage in
            try await stage.ring(to: "+13125550199")
            let command = try await stage.carrier.awaits { _ in true }
            #expect(command.action == "reject" && command.cause == "CALL_REJECTED")
        }
    }

    /// Who calls beyond the most calls at once hears that the line is busy.
    @Test func beyondTheMostCallsTheLineIsBusy() async throws {
        try await LineStage.run { stage in
            for number in 0...LineDesk.mostCalls { try await stage.ring(leg: "leg-\(number)") }
            let command = try await stage.carrier.awaits { $0.action == "reject" }
            #expect(command.leg == "leg-\(LineDesk.mostCalls)" && command.cause == "USER_BUSY")
        }
    }

    /// A leg that we dialed is none of these, whatever is told of it; nor is one of which nothing is known.
    @Test(.controls("OPN-8")) func ourOwnLegsAreNotTaken() async throws {
        try await LineStage.run { stage in
            for state in ["call_1:1.2.0", nil] {
                #expect(
                    try await stage.tell("call.initiated", fields: #","direction":"outgoing""#, state: state) == false)
                #expect(try await stage.tell("call.answered", state: state) == false)
                let key = try await stage.tell("call.dtmf.received", fields: #","digit":"9""#, state: state)
                #expect(!key)
            }
            #expect(stage.desk.count == 0)
            #expect(try await stage.jobs.isSuppressed() == false)
        }
    }

    /// A stop whose webhook a process had taken and not done before it died is done by the next.
    @Test(.controls("REV-5")) func aStopThatAProcessLeftBehindIsDone() async throws {
        try await LineStage.run { stage in
            #expect(try await stage.tell("call.dtmf.received", fields: #","digit":"9""#))
            _ = try await stage.carrier.awaits { $0.words?.contains("do-not-call list") == true }
            #expect(try await stage.jobs.isSuppressed())
        }
    }

    /// A call that a process left, of which no news comes, is hung up by the next; legs that were dialed are left alone.
    @Test func callsThatAProcessLeftAreHungUp() async throws {
        let carrier = LineCarrier()
        let (line, own) = (Data("line/1".utf8).base64EncodedString(), Data("call_1:1.2.0".utf8).base64EncodedString())
        carrier.go(
            on: """
                {"data":[{"call_control_id":"ours","call_leg_id":"ours","client_state":"\(own)"},
                {"call_control_id":"left","call_leg_id":"left","client_state":"\(line)"}],"meta":{"cursors":{}}}
                """)
        try await LineStage.run(carrier: carrier) { stage in
            let command = try await carrier.awaits { $0.action == "hangup" }
            #expect(command.leg == "left")
            #expect(carrier.commands.count == 1)
        }
    }
}
