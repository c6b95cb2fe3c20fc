namespace Ailink.Support;

internal enum SimulationAct
{
    Mention,
    Read,
    Recall,
    EditAway,
    EditBack,
    Restart,
    WallForward,
    WallBack,
    Heal,
}
