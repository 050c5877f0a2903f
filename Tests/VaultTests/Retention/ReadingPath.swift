/// A way by which somebody gets at what is kept: a store's own reads, a command, a replay, or a back-up that was restored.
enum ReadingPath: String, Sendable, CaseIterable {
    case vault
    case callsShow = "calls show"
    case callsExport = "calls export"
    case callsRender = "calls render"
    case peopleWhy = "people why"
    case peopleExport = "people export"
    case replay
    case audit
    case restored
}
