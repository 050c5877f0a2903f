package import Voice

/// The inside of an engine process: greets, then answers questions one by one until its input ends.
///
/// `livecarts engine hear|speak --engines FOLDER` calls ``serve(_:engines:threads:pipe:)`` with the standard streams.
package enum EngineServer {
    /// How an engine process ended; the exit code of the command.
    package enum End: Int32, Sendable {
        /// The other side closed the pipe: the ordinary end.
        case inputEnded = 0
        /// The engine cannot work on this machine; the other side was told why.
        case unavailable = 1
        /// The other side sent something that is not a question, or the pipe broke.
        case broken = 2
    }

    /// Loads what the role needs and serves until the input ends. Blocks the calling thread.
    ///
    /// - Parameters:
    ///   - role: Whether to recognise or to synthesise.
    ///   - engines: The folder `make engines` filled; only the recogniser needs it.
    ///   - threads: Threads of one recognition; two nearly halve its latency.
    ///   - pipe: Where questions come from and answers go.
    package static func serve(_ role: EngineRole, engines: EngineFolder, threads: Int = 1, pipe: EnginePipe) -> End {
        switch role {
        case .hear:
            do {
                return serve(try WhisperEngine(in: engines, threads: threads), pipe: pipe)
            } catch {
                return decline(error.description, pipe: pipe)
            }
        case .speak: return serve(FliteEngine(), pipe: pipe)
        }
    }

    /// Serves with a given worker until the input ends.
    package static func serve<Worker: EngineWorker & ~Copyable>(
        _ worker: consuming Worker, pipe: EnginePipe
    ) -> End {
        var decoder = EngineFrameDecoder()
        do {
            try pipe.write(EngineAnswer.ready(worker.description).frame(request: 0).bytes)
            while let bytes = try pipe.read() {
                for frame in try decoder.feed(bytes) {
                    let answer = worker.answer(try EngineQuestion(frame))
                    try pipe.write(answer.frame(request: frame.request).bytes)
                }
            }
            return .inputEnded
        } catch {
            return .broken
        }
    }

    private static func decline(_ reason: String, pipe: EnginePipe) -> End {
        // If even this cannot be written, the exit code says the same.
        try? pipe.write(EngineAnswer.unavailable(reason).frame(request: 0).bytes)
        return .unavailable
    }
}
