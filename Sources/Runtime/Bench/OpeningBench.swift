import CallCore
import Logging
import NIOCore
import NIOPosix
import Synchronization

/// Measures what the law counts in the first seconds: how long after a hello the first word is heard, and how long after the seller's name the
/// opt-out offer is (OPN-1, OPN-3).
///
/// Real sessions over loopback sockets at their own pace, with the real voice activity, machine and pacer; the lines are rendered before, as
/// those of a real call are. The network and the carrier's own delay are not in it.
package struct OpeningBench: Sendable {
    private let load: OpeningLoad
    private let scene: OpeningScene

    package init(_ load: OpeningLoad, scene: OpeningScene) {
        self.load = load
        self.scene = scene
    }

    /// - Parameter progress: is told how many openings are done.
    /// - Returns: the times of all openings that were heard as far as the opt-out offer.
    /// - Throws: whatever keeps sockets or codecs from being opened.
    package func run(progress: @Sendable (Int) -> Void = { _ in }) async throws -> [OpeningTimes] {
        let near = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let far = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        var times: [OpeningTimes] = []
        do {
            for first in stride(from: 0, to: load.openings, by: load.atOnce) {
                let numbers = first..<min(first + load.atOnce, load.openings)
                times += try await play(numbers, near: near, far: far)
                progress(numbers.upperBound)
            }
        } catch {
            try? await near.shutdownGracefully()
            try? await far.shutdownGracefully()
            throw error
        }
        try await near.shutdownGracefully()
        try await far.shutdownGracefully()
        return times
    }

    /// Plays some openings at once.
    private func play(
        _ numbers: Range<Int>, near: MultiThreadedEventLoopGroup, far: MultiThreadedEventLoopGroup
    ) async throws -> [OpeningTimes] {
        let logger = Logger(label: "livecarts.bench") { _ in SwiftLogNoOpLogHandler() }
        let calls = numbers.map { OpeningCall(number: $0, scene: scene, logger: logger) }
        return try await withThrowingTaskGroup(of: Void.self) { group in
            for call in calls { group.addTask { await call.run() } }
            defer { for call in calls { call.end() } }
            let server = try await serve(calls, on: near, logger: logger)
            guard let address = server.localAddress else { throw ChannelError.unknownLocalAddress }
            let ends = try await connect(numbers, to: address, on: far)
            let times = try await heard(ends, of: calls, on: far)
            for (channel, _) in ends { try? await channel.close() }
            try await server.close()
            return times
        }
    }

    private func serve(
        _ calls: [OpeningCall], on group: MultiThreadedEventLoopGroup, logger: Logger
    ) async throws -> any Channel {
        // Ends connect one after the other: the first gets the ticket of the first call.
        let waiting = Mutex(Array(calls.map(\.ticket).reversed()))
        let tokens = MediaTokens()
        return try await ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: Int32(calls.count))
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    guard let ticket = waiting.withLock({ $0.popLast() }) else { throw ChannelError.alreadyClosed }
                    try BenchSockets.addWebSocket(to: channel)
                    try channel.pipeline.syncOperations.addHandler(
                        MediaSession(ticket: ticket, tokens: tokens, logger: logger))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
    }

    private typealias End = (channel: any Channel, end: NIOLoopBound<OpeningFarEnd>)

    private func connect(
        _ numbers: Range<Int>, to address: SocketAddress, on group: MultiThreadedEventLoopGroup
    ) async throws -> [End] {
        let ends = Mutex<[End]>([])
        for number in numbers {
            let (frames, greetingFrames) = greeting(number)
            let bootstrap = ClientBootstrap(group: group).channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let end = try OpeningFarEnd(frames, greetingFrames: greetingFrames)
                    ends.withLock { $0.append((channel, NIOLoopBound(end, eventLoop: channel.eventLoop))) }
                    try BenchSockets.addWebSocket(to: channel)
                    try channel.pipeline.syncOperations.addHandler(end)
                }
            }
            _ = try await bootstrap.connect(to: address).get()
            // People do not pick up all at once.
            try await ContinuousClock().sleep(for: .milliseconds(37))
        }
        return ends.withLock { $0 }
    }

    /// Silence of 200 to 840 ms, one of the hellos, and silence to the end.
    private func greeting(_ number: Int) -> (frames: FarEndFrames, greetingFrames: Int) {
        let before = 10 + number * 7 % 33
        let hello = scene.hellos[number % scene.hellos.count]
        let rest = Int(OpeningCall.patience / .milliseconds(20))
        let payloads =
            Array(repeating: scene.silence, count: before) + hello + Array(repeating: scene.silence, count: rest)
        return (FarEndFrames(payloads, format: OpeningScene.format), before + hello.count)
    }

    /// Waits until each opening was heard as far as its opt-out offer, or for as long as one may take.
    private func heard(
        _ ends: [End], of calls: [OpeningCall], on group: MultiThreadedEventLoopGroup
    ) async throws -> [OpeningTimes] {
        let bounds = ends.map(\.end)
        let deadline = ContinuousClock.now + OpeningCall.patience
        while true {
            try await ContinuousClock().sleep(for: .milliseconds(250))
            let times = try await group.any().submit {
                zip(bounds, calls).map { end, call in
                    self.times(of: end.value.notes, since: end.value.greetingEnd, in: call)
                }
            }.get()
            if !times.contains(nil) || ContinuousClock.now > deadline { return times.compactMap(\.self) }
        }
    }

    /// What was heard behind the greeting: nil until all of it was. A person whose hello has a pause hears an opening begin in it; it is cut and
    /// said again, and what is said again counts.
    private func times(
        of notes: [OpeningFarEnd.Note], since greetingEnd: NIODeadline, in call: OpeningCall
    ) -> OpeningTimes? {
        var (first, named, offered): (NIODeadline?, NIODeadline?, NIODeadline?)
        var isOffer = false
        for note in notes {
            switch note {
            case .audible(let moment):
                if moment >= greetingEnd { first = first ?? moment }
                if isOffer { offered = offered ?? moment }
            case .mark(let segment, let moment):
                let clause = call.clause(of: segment)
                if clause == scene.sellerClause { named = moment }
                // The mark before the offer ends the clause before it.
                if clause == scene.optOutClause - 1 { isOffer = true }
            }
        }
        guard let first, let named, let offered else { return nil }
        return OpeningTimes(
            toFirstWord: .nanoseconds((first - greetingEnd).nanoseconds),
            toOptOut: .nanoseconds((offered - named).nanoseconds))
    }
}
