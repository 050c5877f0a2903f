package import Sound

extension EnginePool: Recogniser {
    package func transcribe(
        _ utterance: Utterance, urgency: Urgency, within patience: Duration
    ) async throws(SpeechEngineError) -> Transcript {
        guard utterance.duration <= Utterance.longest else {
            throw .refused("an utterance of \(utterance.duration); the longest is \(Utterance.longest)")
        }
        let answer = try await ask(.hear(utterance), urgency: urgency, within: patience)
        switch answer {
        case .heard(let transcript): return transcript
        case .refused(let reason): throw .refused(reason)
        case .ready, .unavailable, .spoken: throw .garbled("an answer to another question")
        }
    }
}

extension EnginePool: Synthesiser {
    package func speak(
        _ text: String, as voice: VoiceID, urgency: Urgency, within patience: Duration
    ) async throws(SpeechEngineError) -> AudioClip {
        guard text.utf8.count <= SpokenLine.longestText else {
            throw .refused("a line of \(text.utf8.count) bytes; the longest is \(SpokenLine.longestText)")
        }
        let answer = try await ask(.speak(text, voice), urgency: urgency, within: patience)
        switch answer {
        case .spoken(let clip): return clip
        case .refused(let reason): throw .refused(reason)
        case .ready, .unavailable, .heard: throw .garbled("an answer to another question")
        }
    }
}
