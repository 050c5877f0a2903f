internal import CWhisper
package import Voice

/// Whisper through the library that `make engines` built. Owns the loaded model; used by one thread.
package struct WhisperEngine: EngineWorker, ~Copyable {
    private let functions: UnsafePointer<livecarts_whisper_functions_table>
    private let handle: OpaquePointer

    /// Loads the library and the weights: about 0.2 s and 100 MB.
    ///
    /// - Parameters:
    ///   - folder: Where `make engines` put them.
    ///   - threads: Threads of one recognition.
    package init(in folder: EngineFolder, threads: Int) throws(WhisperError) {
        guard folder.hasRecogniser else { throw .notInstalled(folder) }
        var problem = [CChar](repeating: 0, count: 512)
        guard let functions = cwhisper_load(folder.whisperLibrary, &problem, problem.count) else {
            let bytes = problem.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
            throw .library(String(decoding: bytes, as: UTF8.self))
        }
        guard
            let handle = functions.pointee.create(
                folder.whisperModel, folder.stopPhrases, folder.ordinaryPhrases, Int32(clamping: threads))
        else { throw .model(folder.whisperModel) }
        self.functions = functions
        self.handle = handle
    }

    deinit { functions.pointee.destroy(handle) }

    package var description: String {
        let library = functions.pointee.description().map { String(cString: $0) } ?? "whisper.cpp"
        return library + ", Whisper tiny.en q8_0"
    }

    package func answer(_ question: EngineQuestion) -> EngineAnswer {
        switch question {
        case .speak: return .refused("this engine hears, it does not speak")
        case .hear(let utterance):
            guard utterance.duration <= Utterance.longest else {
                return .refused("an utterance of \(utterance.duration); the longest is \(Utterance.longest)")
            }
            do throws(WhisperError) {
                let transcript = try GuardedDecoding.transcribe(utterance) { window throws(WhisperError) in
                    try decode(utterance, window)
                }
                return .heard(transcript)
            } catch {
                return .refused(error.description)
            }
        }
    }

    /// One run over the sound, without guards.
    package func decode(_ utterance: Utterance, _ window: DecodingWindow) throws(WhisperError) -> Transcript {
        var request = livecarts_whisper_request(
            audio_context: window.audioContext, max_tokens: window.maxTokens, beams: window.beams,
            most_shortfall: SecondHearing.mostShortfall)
        var result = livecarts_whisper_result()
        let status = utterance.samples.withUnsafeBufferPointer { samples in
            functions.pointee.transcribe(handle, samples.baseAddress, samples.count, &request, &result)
        }
        guard status == 0, let text = result.text else { throw .failed(status) }
        defer {
            functions.pointee.release_text(text)
            functions.pointee.release_text(result.expected_text)
        }
        let second = result.expected_text.map {
            SecondHearing(text: String(cString: $0), shortfall: result.shortfall, lean: result.lean)
        }
        return Transcript(
            text: String(cString: text), confidence: result.confidence, noSpeech: result.no_speech, second: second,
            engineTime: .nanoseconds(result.cpu_nanoseconds))
    }
}
