/// Where in a script something is, so that a reader of its file can name the line.
package enum ScriptPlace: Hashable, Sendable {
    case script
    case start
    case line(LineID)
    case segment(LineID, ordinal: Int)
    case state(StateID)
    case rule(StateID, Intent)
    case anywhere(Intent)
    case patience
}
