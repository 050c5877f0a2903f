/// What a bench of the media plane found.
package struct MediaCost: Equatable, Sendable {
    package let load: MediaLoad
    /// Processor time of the media plane for one second of one call.
    package let perCallSecond: Duration
    /// The same of the codec alone: one frame encoded and one decoded each 20 ms.
    package let codecAlone: Duration
    /// The same of voice activity alone.
    package let activityAlone: Duration
    /// Messages that came in and went out for one second of one call: 50 frames each way when nothing was late, and a mark a clause.
    package let messagesIn: Double
    package let messagesOut: Double
    /// Resident memory that came with the calls, at its highest, for one call; the far end's sockets are in it.
    package let memoryPerCall: Int

    /// How many times the codec alone.
    package var ratio: Double { perCallSecond / codecAlone }
}
