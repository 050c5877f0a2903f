import Foundation
import Sound
import Testing

@testable import Lookalike

/// Over real sockets and in real time: what a media stream says, plays and records.
@Suite struct MediaTests {
    /// The socket is opened with the token, says hello, names the format, and sends numbered frames.
    @Test(arguments: [DisputedFacts.asDocumented, .asObserved])
    func streamBeginsAsTheFactsSay(facts: DisputedFacts) async throws {
        try await Scene.run {
            $0.facts = facts
        } body: { scene in
            _ = try await scene.stream(["stream_codec": "OPUS"])
            let frames = scene.agent.frames
            #expect(scene.agent.tokens == ["t0ken"])
            #expect(frames.prefix(3).map { $0["event"] } == ["connected", "start", "media"])
            #expect((frames[0]["connected"] != nil) == (facts.connectedFrame == .withToken))
            let format = frames[1]["start"]?["media_format"]
            #expect(format?["encoding"] == (facts.streamCodec == .asRequested ? "OPUS" : "PCMU"))
            #expect(format?["sample_rate"] == (facts.streamCodec == .asRequested ? 16_000 : 8_000))
            #expect(frames[2]["media"]?["chunk"] == (facts.frameNumbers == .strings ? "1" : 1))
            try await scene.until { !scene.agent.webhooks("streaming.started").isEmpty }
        }
    }

    /// What the agent sends is heard, once, in order, and the mark comes back after it and not before.
    @Test func soundIsHeardAndItsMarkComesBackAfterIt() async throws {
        try await Scene.run { scene in
            _ = try await scene.stream()
            let leg = try scene.legID()
            scene.agent.sendMedia(try Scene.tone(milliseconds: 400))
            scene.agent.sendMark("1/1/1")
            try await scene.until { !scene.agent.frames("mark").isEmpty }
            let heard = try #require(scene.journal.heard(legID: leg)).soundingFrames
            #expect((20...22).contains(heard.count))
            #expect(heard.last.map { $0 - heard[0] } == heard.count - 1)
            #expect(scene.agent.frames("mark").first?["mark"] == ["name": "1/1/1"])
            let call = try #require(scene.journal.call(leg))
            let played = try #require(call.notes.first { $0.event == .markPlayed })
            #expect(played.at >= Double(try #require(heard.last)) * 0.02)
            #expect(call.notes.contains { $0.event == .agentSpeechBegan })
        }
    }

    /// A mark with nothing before it comes back at once.
    @Test func markOnAnEmptyQueueComesBackAtOnce() async throws {
        try await Scene.run { scene in
            _ = try await scene.stream()
            scene.agent.sendMark("alone")
            try await scene.until { !scene.agent.frames("mark").isEmpty }
            let leg = try scene.legID()
            #expect(scene.journal.call(leg)?.notes.contains { $0.event == .markAtOnce } == true)
        }
    }

    /// After `clear` the rest is never heard and every mark comes back.
    @Test func clearStopsTheSoundAndReturnsTheMarks() async throws {
        try await Scene.run { scene in
            _ = try await scene.stream()
            let leg = try scene.legID()
            for index in 0..<5 {
                scene.agent.sendMedia(try Scene.tone(milliseconds: 25_000))
                scene.agent.sendMark("\(index)")
            }
            try await scene.until {
                scene.journal.call(leg)?.notes.contains { $0.event == .agentSpeechBegan } == true
            }
            scene.agent.sendClear()
            try await scene.until { scene.agent.frames("mark").count == 5 }
            #expect(scene.agent.frames("mark").compactMap { $0["mark"]?["name"] } == ["0", "1", "2", "3", "4"])
            try await scene.until {
                scene.journal.call(leg)?.notes.contains { $0.event == .agentSpeechEnded } == true
            }
            // Two minutes were sent; the first mark was not reached, so less than 25 s were heard.
            #expect(scene.journal.call(leg)?.notes.filter { $0.event == .markCleared }.count == 5)
            #expect(try #require(scene.journal.heard(legID: leg)).soundingFrames.count < 1_250)
        }
    }

    /// Frames are numbered without a gap, and never run ahead of the clock.
    @Test func framesFollowTheClock() async throws {
        try await Scene.run { scene in
            let id = try await scene.stream()
            try await scene.until { scene.agent.frames("media").count >= 60 }
            _ = try await scene.act("hangup", id)
            await scene.journal.waitUntil { $0.calls.last?.streams.last?.endedAt != nil }
            let stream = try #require(scene.journal.calls.last?.streams.last)
            let chunks = scene.agent.frames("media").compactMap { $0["media"]?["chunk"]?.string.flatMap { Int($0) } }
            #expect(chunks == Array(1...chunks.count))
            let live = try #require(stream.endedAt) - (try #require(stream.startedAt))
            #expect(Double(stream.timing.sent) * 0.02 <= live + 0.021)
            #expect(stream.timing.sent >= 60)
        }
    }

    /// Once the agent has begun, the clip is what goes out; then a key, then the end.
    @Test func callerSaysItsClip() async throws {
        let clip = AudioClip(samples: ToneMaker.samples(hertz: 700, milliseconds: 300), rate: .wideband)
        try await Scene.run {
            $0.clips["yes"] = clip
            $0.callers[Scene.theirs] = CallerScript(
                pickUp: .answers(afterSeconds: 0.05),
                steps: [
                    .awaitAgentSpeech(speech: 1, milliseconds: 100), .say("yes"), .press("9"), .hangUp,
                ])
        } body: { scene in
            _ = try await scene.stream()
            scene.agent.sendMedia(try Scene.tone(milliseconds: 2_000))
            try await scene.until { !scene.agent.webhooks("call.hangup").isEmpty }
            let leg = try scene.legID()
            let said = try #require(scene.journal.said(legID: leg)).soundingFrames
            let first = try #require(said.first)
            #expect(said == Array(first..<first + 15))
            #expect(scene.agent.frames("dtmf").map { $0["dtmf"] } == [["digit": "9"]])
            #expect(scene.agent.webhooks("call.dtmf.received").map { $0.payload["digit"] } == ["9"])
            #expect(scene.agent.webhooks("call.hangup").first?.payload["hangup_source"] == "callee")
            let sounding = try scene.agent.frames("media").filter { frame in
                let payload = try #require(frame["media"]?["payload"]?.string)
                return Set(try #require(Data(base64Encoded: payload))).count > 8
            }
            #expect((15...16).contains(sounding.count))
        }
    }

    /// A key is told by the ways, and in the order, that the facts name.
    @Test(arguments: [DisputedFacts.KeyReport.frameOnly, .webhookOnly, .frameThenWebhook, .webhookThenFrame])
    func keyIsToldAsTheFactsSay(report: DisputedFacts.KeyReport) async throws {
        try await Scene.run {
            $0.facts.keyReport = report
        } body: { scene in
            let id = try await scene.stream()
            await scene.lookalike.pressKey("5", legID: try scene.legID())
            _ = try await scene.act("hangup", id)
            try await scene.until { !scene.agent.webhooks("call.hangup").isEmpty && scene.agent.closes == 1 }
            #expect(scene.agent.frames("dtmf").isEmpty == (report == .webhookOnly))
            #expect(scene.agent.webhooks("call.dtmf.received").isEmpty == (report == .frameOnly))
        }
    }

    /// The agent's voice comes back in what the caller sends.
    @Test func echoComesBackToTheAgent() async throws {
        try await Scene.run {
            $0.otherwise.echo = .init(decibels: -6, delayMilliseconds: 100)
        } body: { scene in
            _ = try await scene.stream()
            let leg = try scene.legID()
            scene.agent.sendMedia(try Scene.tone(milliseconds: 400))
            scene.agent.sendMark("end")
            try await scene.until { !scene.agent.frames("mark").isEmpty }
            try await scene.until {
                (scene.journal.said(legID: leg)?.soundingFrames.count ?? 0) >= 20
            }
            let heard = try #require(scene.journal.heard(legID: leg)?.soundingFrames.first)
            let said = try #require(scene.journal.said(legID: leg)?.soundingFrames.first)
            #expect((5...6).contains(said - heard))
        }
    }

    /// The default target is silence or not, as the facts say; the mark comes back either way.
    @Test(arguments: [DisputedFacts.OppositeLeg.silent, .heard])
    func defaultTargetIsHeardOrNot(reading: DisputedFacts.OppositeLeg) async throws {
        try await Scene.run {
            $0.facts.oppositeLegOfASingleLeg = reading
        } body: { scene in
            _ = try await scene.stream(["stream_bidirectional_target_legs": "opposite"])
            scene.agent.sendMedia(try Scene.tone(milliseconds: 200))
            scene.agent.sendMark("end")
            try await scene.until { !scene.agent.frames("mark").isEmpty }
            let heard = try #require(scene.journal.heard(legID: try scene.legID())).soundingFrames
            #expect(heard.isEmpty == (reading == .silent))
        }
    }

    /// Without `rtp` raw sound is dropped in silence, and a second message within a second is too many.
    @Test func soundInTheDefaultModeIsNotHeard() async throws {
        try await Scene.run { scene in
            _ = try await scene.stream(["stream_bidirectional_mode": "mp3"])
            scene.agent.sendMedia(try Scene.tone(milliseconds: 200))
            scene.agent.sendMedia(try Scene.tone(milliseconds: 200))
            try await scene.until { !scene.agent.frames("error").isEmpty }
            #expect(scene.agent.frames("error").first?["payload"]?["code"] == 100_005)
            #expect(try #require(scene.journal.heard(legID: try scene.legID())).soundingFrames.isEmpty)
        }
    }

    /// What cannot be played is told, by code.
    @Test func faultyFramesAreTold() async throws {
        try await Scene.run { scene in
            _ = try await scene.stream()
            scene.agent.send("hello")
            scene.agent.send(#"{"event":"media","media":{"payload":"***"}}"#)
            scene.agent.sendMedia([UInt8](repeating: 0xFF, count: 80))
            try await scene.until { scene.agent.frames("error").count == 3 }
            #expect(scene.agent.frames("error").map { $0["payload"]?["code"] } == [100_003, 100_004, 100_004])
        }
    }

    /// The end of the stream: with a `stop` frame or by closing alone.
    @Test(arguments: [DisputedFacts.SocketEnd.stopFrameThenClose, .closeOnly])
    func socketEndsAsTheFactsSay(reading: DisputedFacts.SocketEnd) async throws {
        try await Scene.run {
            $0.facts.socketEnd = reading
        } body: { scene in
            let id = try await scene.stream()
            #expect(
                try await scene.act("streaming_start", id, ["stream_url": .string(scene.agent.mediaURL)]).status == 422)
            #expect(try await scene.act("streaming_stop", id).status == 200)
            try await scene.until { scene.agent.closes == 1 }
            #expect(scene.agent.frames("stop").isEmpty == (reading == .closeOnly))
            try await scene.until { !scene.agent.webhooks("streaming.stopped").isEmpty }
            let again = try await scene.act("streaming_stop", id)
            #expect(again.body["errors"]?.array?.first?["code"] == "90048")
        }
    }

    /// The agent's socket goes, the call stays, another stream can begin and the timeline goes on.
    @Test func callOutlivesALostSocket() async throws {
        try await Scene.run { scene in
            let id = try await scene.stream()
            scene.agent.closeSocket()
            try await scene.until { !scene.agent.webhooks("streaming.stopped").isEmpty }
            let answer = try await scene.act(
                "streaming_start", id,
                [
                    "stream_url": .string(scene.agent.mediaURL), "stream_bidirectional_mode": "rtp",
                    "stream_bidirectional_target_legs": "self",
                ])
            #expect(answer.status == 200)
            try await scene.until { scene.agent.frames("start").count == 2 }
            scene.agent.sendMedia(try Scene.tone(milliseconds: 200))
            scene.agent.sendMark("2/2/1")
            try await scene.until { !scene.agent.frames("mark").isEmpty }
            let call = try #require(scene.journal.calls.last)
            #expect(call.streams.count == 2)
            #expect(try #require(scene.journal.heard(legID: call.legID)).soundingFrames.count >= 10)
        }
    }

    /// A socket that cannot be opened is told, and the call goes on.
    @Test func unreachableStreamIsTold() async throws {
        try await Scene.run { scene in
            let id = try await scene.dial()
            await scene.journal.waitUntil { $0.calls.last?.answeredAt != nil }
            for url in ["ws://127.0.0.1:\(scene.agent.port)/refused", "wss://example.com/media"] {
                #expect(try await scene.act("streaming_start", id, ["stream_url": .string(url)]).status == 200)
                let count = scene.agent.webhooks("streaming.failed").count
                try await scene.until { scene.agent.webhooks("streaming.failed").count > count }
            }
            #expect(scene.agent.webhooks("streaming.failed").last?.payload["failure_reason"] == "connection_failed")
            #expect(try await scene.request("GET", "/v2/calls/\(id)").body["data"]?["is_alive"] == true)
        }
    }

    /// Opus both ways: what is decoded on the line is the tone that was sent.
    @Test func opusIsHeardToo() async throws {
        try await Scene.run { scene in
            _ = try await scene.stream([
                "stream_codec": "OPUS", "stream_bidirectional_codec": "OPUS",
                "stream_bidirectional_sampling_rate": 16_000,
            ])
            var encoder = try FrameEncoder(.opus)
            let tone = ToneMaker.samples(hertz: 440, milliseconds: 400)
            var payload: [UInt8] = []
            for start in stride(from: 0, to: tone.count, by: 320) {
                let frame = Array(tone[start..<start + 320])
                try encoder.encode(frame.span, into: &payload)
                scene.agent.sendMedia(payload)
            }
            scene.agent.sendMark("end")
            try await scene.until { !scene.agent.frames("mark").isEmpty }
            let heard = try #require(scene.journal.heard(legID: try scene.legID())).soundingFrames
            #expect((19...22).contains(heard.count))
            #expect(scene.journal.calls.last?.streams.last?.receiving == "OPUS/16000")
        }
    }

    /// The carrier's own voice is written down and told at both ends.
    @Test func carriersVoiceIsTold() async throws {
        try await Scene.run { scene in
            let id = try await scene.dial()
            await scene.journal.waitUntil { $0.calls.last?.answeredAt != nil }
            let answer = try await scene.act("speak", id, ["payload": "Bye", "voice": "Telnyx.NaturalHD.astra"])
            #expect(answer.status == 200)
            try await scene.until { !scene.agent.webhooks("call.speak.ended").isEmpty }
            #expect(scene.journal.calls.last?.spokenByCarrier == ["Bye"])
        }
    }

    /// The heard sound can be saved and read again.
    @Test func heardSoundCanBeSaved() async throws {
        try await Scene.run { scene in
            _ = try await scene.stream()
            let leg = try scene.legID()
            scene.agent.sendMedia(try Scene.tone(milliseconds: 100))
            scene.agent.sendMark("end")
            try await scene.until { !scene.agent.frames("mark").isEmpty }
            let file = FileManager.default.temporaryDirectory.appending(path: "\(leg).wav")
            defer { try? FileManager.default.removeItem(at: file) }
            try scene.journal.saveHeard(legID: leg, to: file)
            let read = try AudioClip(contentsOf: file.path, rate: .wideband)
            #expect(read.soundingFrames == Array(scene.journal.heard(legID: leg)?.soundingFrames ?? []))
            #expect(throws: LookalikeError.unknownLeg("x")) { try scene.journal.saveHeard(legID: "x", to: file) }
        }
    }
}
