<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>AnalysisPlace</name>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Answer</name>
    <message>
        <source>As a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped before there was an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is on the clipboard, as a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is on the clipboard, as a table.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep for later</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConditionBoard</name>
    <message>
        <source>Baseline as assessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No conditions yet. Add one with Edit ▸ Add condition…, or bring them in a catalogue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only what is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take all settings of this scenario back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What-if board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settled; was {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {all} changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConditionCard</name>
    <message>
        <source>held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: 1 evidence item; show why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: {n} evidence items; show why</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DifferenceList</name>
    <message>
        <source>Differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Add an issue area first: an effect is on one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add issue area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename issue area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EffectDialog</name>
    <message>
        <source>Axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By what mechanism?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effect, −3 to +3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge an effect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvidenceList</name>
    <message>
        <source>Reasoning and evidence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Don’t keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your work is safe on this computer and will be offered again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is not in a file yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Giving</name>
    <message>
        <source>Save the brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the matrix as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was not written. Your work is safe on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The brief is in {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is in {name}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Hanging</name>
    <message>
        <source>The other display is gone. The wall goes on in a window of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wall is on the other display.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IssuePanel</name>
    <message>
        <source>Filter issue areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No issue areas yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a group</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeversPage</name>
    <message>
        <source>Condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quadrants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swing, points</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>About Modus Vivendi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work that a crash may have left could not be looked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works offline; nothing is ever sent anywhere.
SQLite {version}.
Apache License 2.0; Qt under the LGPL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, being checked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MatrixView</name>
    <message>
        <source>In What-if nothing is moved by hand. Switch to Assess to edit positions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matrix of cooperation and competition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No issue areas yet. Double-click where one belongs, or choose Edit ▸ Add issue area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cooperation {y} · competition {x}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quadrant not certain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requirement blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requirement met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requirement open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} issue areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: cooperation {y}, competition {x}, {quadrant}. {all}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeStrip</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Asking the other window to come to the front…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is safe on this computer either way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at what was left…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made from the example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the workspace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing could be saved of {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the file as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving what can be saved of {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is work on {name} that is not in the file yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They cannot be compared; both are as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is on this computer and not in {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is open elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Open a workspace</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Projector</name>
    <message>
        <source>Select an issue area first: the spotlight is on one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wall does not show this issue area, so nothing can be lit there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to reveal at the baseline: look at a scenario first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This scenario is private: the wall cannot play it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoveredDialog</name>
    <message>
        <source>Look at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovered copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The damaged file was left as it is. Save this one under a new name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a recovered copy of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RequirementDialog</name>
    <message>
        <source>Requirement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it, cooperation on “{title}” is blocked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>condition = state, with AND, OR, NOT, AT LEAST 2 OF (…, …) and brackets; empty for none.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>A copy is in {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both are kept: theirs stays as it is, yours can go beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the file yet: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was not saved. Your work is safe on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy was not written. Your work is safe on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScenarioBar</name>
    <message>
        <source>Assess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assess edits positions and the baseline; What-if changes only the scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assessing: drag issue areas, choose baseline states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit positions and the baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let conditions that are not held give way to what speaks for other states, and show the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only settings of the scenario change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled: nothing else moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled: one condition moved by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled: {n} conditions moved by themselves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settling goes round in a circle; bands span it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What-if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where things stand. Choose a state on the right to ask what if.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScenarioPanel</name>
    <message>
        <source>Baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Being checked…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the file {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in a file yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evidence item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evidence items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>issue area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>issue areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>judgement without evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>judgements without evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● Kept on this computer {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● Nothing changed yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Black:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the wall:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reveal:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spotlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {n} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the room sees nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the room still sees “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}”, for what you look at is private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}”, light on “{issue}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Projector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: menu</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No version has been kept yet. One is kept when a workspace is opened, every hour while it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading this version…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring is a new edit: nothing is thrown away, and Undo takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is how it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions kept on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worked on, and before anything that changes much.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaitingStrip</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wall</name>
    <message>
        <source>Nothing is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projector – Modus Vivendi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wall is black</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message>
        <source>Keeping a version…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the window that has it open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Waterfall</name>
    <message>
        <source>1 item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms of the move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} items</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>1 edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blank workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay out a relationship that is cooperation and competition at once: issue areas on a matrix, the conditions and the evidence behind each judgement. Switch conditions, and see what moves and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in a file yet. It stays here until you go on with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the example: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} edits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhyDrawer</name>
    <message>
        <source>Axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Competition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cooperation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here stands why an issue area is where it is, term by term, with the evidence behind each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No evidence is attached to this judgement yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is assumed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_ExactPlace</name>
    <message>
        <source>Competition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cooperation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{axis}, exact</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_NewCondition</name>
    <message>
        <source>Add condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give at least two different states, with commas between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the condition a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>States, with commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust between the ministries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>absent, present</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>About Modus Vivendi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add condition…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add issue area…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Animate moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Black wall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brief as a web page…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete issue area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an issue area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze the wall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue areas and scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge an effect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light wall, for a weak projector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matrix as a picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matrix only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New blank workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New scenario…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename condition…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename issue area…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename scenario…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename workspace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requirement of issue area…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reveal the move step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spotlight follows the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spotlight on what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wall fills the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What-if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What-if board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Русский</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>links</name>
    <message>
        <source>Only web pages and e-mail addresses are opened from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this address outside?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no address to open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source> (and {number} more)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (did you mean “{near}”?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and {number:,} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> since {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; or with </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; write {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; write “=” once and no other sign: a = b, in a requirement also NOT a = b</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A condition needs a title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scenario needs a title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A {kind} has no field “{field}” to edit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A {kind} has no title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add condition “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add issue area “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add scenario “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {kind} “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against {state}: {settings}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {found:,} entries were saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An issue area needs a title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whoever sent it for a copy made with “Save a copy”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assess: {setting}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assume: {setting}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside “{document}” lies “{copy}”, by its name a second version that a sync program kept. Both may hold work, and both were left as they are; open the other one to see what is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside “{document}” lies “{journal}” of another program that broke off changing it. Nothing of it was carried out here. As long as it lies there, changes can only be saved under another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Competition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contradict by “{claim}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cooperate and compete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cooperation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {kind} “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit {fields} of “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence {evidence} on {judgement}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For {state}: {settings}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From its next start, Modus Vivendi speaks English.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From its next start, Modus Vivendi speaks Russian.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From its next start, Modus Vivendi speaks the language of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on under its new name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many there should be is what the file still says; there may have been more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import its contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import only its contents, or ask whoever sent it for a copy made with “Save a copy”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the place of {name} lies an earlier version of it (a backup, or a sync program?), all of which is in yours too. {yours}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the place of {name} lies another workspace now, “{title}”. {yours}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was left as it is, and your work is kept safely on this computer; save yours under another name beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would fit with {changes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would tip with {changes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low engagement</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Move {n} issue areas</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Move “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup was made in {folder}: {why}. Your work itself is kept, and so are the backups there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup was made, because what is open here does not read back as it was written; the disk of this computer may be failing. The backups there are were left as they are. Save a copy on another disk now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup was made, because “{file}” was changed by someone else meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup was made: the program that makes it stopped or could not be started ({failed}). Your work itself is kept, and so are the backups there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No single change elsewhere would make it fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No single change elsewhere would make it fit; nearest comes {change}, which leaves it {left}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No single change elsewhere would tip it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No single change elsewhere would tip it; nearest comes {change}, which leaves it {left}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No working copy could be made in {folder} ({error}). Nothing was changed. Make room there, or let MODUS_HOME name another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: other entries speak of it, but it could not be read any more. Put the right one in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing speaks against {state}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing speaks for or against {state}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing speaks for {state}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was saved, and the document is untouched: the copy for it did not come out whole. Your work is kept; try again, and if it fails again, look after the disk of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was saved, because there is no writing in {parent} ({error}). What you did is kept up to now; make room on that disk before you go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written; choose another name or another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the history the last {kept:,} steps were kept (since {since}); what came before them is one step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a recovered copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the other file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partnership</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {name} needs far more memory than its size allows, so it was given up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {name} takes far too long for its size, so it was given up; a file can be made to do that. Nothing was changed. Ask whoever sent it for a copy made with “Save a copy”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovered from {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovered on {now} from {report}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovered workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the requirement of “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename “{old}” to “{new}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace everything by “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the version of {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rivalry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLite says “{error}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLite {version} is in use, which has known faults with files made to deceive it; {safe} is the first without them. Files are still looked at in a process of their own. Install the package pysqlite3, which brings a current one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save mine beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved were {found:,} entries; how many there should be could not be read any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: {short}, and everything else; {found:,} entries in all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving what can be saved from {name} takes far more time or memory than its size explains, so it was given up; a file can be made to do that. Nothing was changed. Open another copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving what can be saved from {name} was given up ({why}); a file can be made to do that. Nothing was changed. Open another copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the requirement of “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting of {condition} in the case {owner}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting of {condition} in the claim {owner}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting of {condition} in the scenario {owner}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show that window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop assuming: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support by “{claim}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That {kind} is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document was not found under another name. Your work is kept; save it here again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file no longer said which workspace it is, so this is another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {parent} is not there (unplugged? renamed?). {closing}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history could not be kept, so a new one begins here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history could not be read ({error}). Nothing was changed; try again, and if it fails again, look after the disk of {parent}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program that saves what can be saved from {name} could not be started ({error}). Nothing was changed; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The version of {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The version of {when} is of another workspace, “{name}”, so it was not put in the place of this one. Open it by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The version of {when} was made by a newer version of Modus Vivendi; restoring it here would lose what this one does not know. Update first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work in {file} cannot be looked at just now ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The working copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The working copy {path} cannot be opened ({error}); it was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace itself cannot be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a file {name}; it was left as it is. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a file {target} by now; it was left as it is. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no axis “{axis}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file {name} in {parent}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no judgement “{judgement}” that evidence could speak to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to be saved in {name}: no page of it holds an entry of a Modus Vivendi workspace. It was left as it is. Open another copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is such a {kind} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be saved as a workspace: {broken}{more}. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be kept: {label} ({error}). Nothing was changed, and everything before it is safe. Check that there is room on the disk of {parent}, then do it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was meant for an earlier state of the workspace; please do it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This work is in an older format, and could not be led to the new one in {parent} ({error}). It was left as it is. Make room there, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This work is open in another window already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workspace has no file yet. Choose a name for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workspace was last changed with a newer version of Modus Vivendi, so it can be looked at here but not changed: this version would lose what it does not know. Update to change it; “Save a copy” copies it as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlink “{claim}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What no workspace has was left behind: {foreign}{more}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was saved from {name} could not be told. Nothing was changed; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was there before is untouched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was there before is untouched, and your work is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether a crash left work behind could not be looked up in {folder} ({error}). Whatever is there stays there; it is looked for at every start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work on a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your work is kept safely on this computer; save it under another name or in another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a change to the {kind} {id} starts from another value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a condition has no cross-impact on itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a condition has {fewest_states} to {most_states} states, not {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a key has at most {key_length} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a key is a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a key must not be empty nor begin or end with a space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a key must not contain quotes, line breaks or any of = ; ( ) ,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a locator must not be empty, nor contain a semicolon or a line break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number is needed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a picture is between 100 and {largest} pixels wide and high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a picture of that size does not fit into memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a requirement cannot begin with “{head}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a requirement cannot contain “{group}” here (a quote that is not closed?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a requirement has at most {most_literals} settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a requirement is a list that begins with is, not, and, or, or at_least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a requirement is nested at most {most_depth} deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a state cannot be called “{unknown}”: that is the name of not knowing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>actors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after AT LEAST … OF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after “{condition}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ahead of {rivals} ({balance}) by {margin}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as assessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before an earlier version was restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before another copy was merged in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before anything changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before it was brought into a newer format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before many things were deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before other content was brought in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>behind {rivals} ({balance}) by {margin}: it does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ceiling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>competition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contains characters that cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contains control characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contains invisible characters that turn the direction of text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contradicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>controllers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cooperation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>credibility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cross-impact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cross-impacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>difficulty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>digest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>effect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>effects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evidence item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evidence items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expectations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected AND, OR or the end, found “{found}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected OF after the number of AT LEAST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a number after AT LEAST, found “{found}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected {what}, found “{found}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected “{mark}” {where}, found “{found}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expects a quadrant that is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expects a requirement’s state that is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expects a state that is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expects an amount that is not from 0 to 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expects something of an axis that is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expects something of an issue area that is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>falls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>falls by {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a baseline that is a state of another condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has an id that does not follow from what it joins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has an id that is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no place in its order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>impact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in another order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is in a group of conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is in a group of issue areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is its own ancestor: its parents go round in a circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is {count:,} characters long; at most {length:,} fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>issue area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>issue areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>issues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it defines {what} that no workspace has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not say its format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not say which workspace it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has {found:,} {kind} rows, and should have {known:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has {size:,} bytes and should have {number:,}; {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds what no workspace may hold, {broken}{more}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not what a file of format {version} is ({error})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its bias ({amount})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its ceiling {amount} is not below the threshold {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its content as a whole is not what was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its copying was cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its digest must be 64 hexadecimal digits in small letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its first bytes are not those of a workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its floor {amount} is above the assessed competition {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its history at “{label}” is not what was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its history cannot be kept ({error})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its history cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its history cannot be read ({error})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its history does not fit its content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its history does not fit together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its history is not what was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its key is used twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its locator is used twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its requirement has an AND, OR or AT LEAST without its parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its requirement has more than {most_literals} settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its requirement is nested more than {most_depth} deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its requirement names a state that is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its structure is broken ({found})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its table “{broken}” refers to what is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>judgement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>level with {rivals}: both fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link of an evidence item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>links of evidence items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>locator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made by another version of Modus Vivendi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moves no issue area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a list of {things}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be from {least} to {most}, not {shown}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be on one line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be one of {listed}, not “{value}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be yes or no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must name {one}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name of high cooperation with high competition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name of high cooperation with low competition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name of low cooperation with high competition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name of low cooperation with low competition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names one thing twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names {one} that is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names {one} wrongly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing of its history can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing was heard from there for {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of its texts is longer than any in a workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place in the list changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points per effect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quadrant not certain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reasoning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reasoning of the requirement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reliability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requirement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requirement met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requirement of {issue} {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rises by {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>salience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sets a condition to a state of another condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>setting of a case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>setting of a claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settings of cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settings of claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settled · against {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settling goes round in a circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>so it was opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some of its tables are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something that is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something was appended to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaks to a requirement that “{getattr}” does not have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaks to {one} that is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the backup is not of what was to be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the claim must not be empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the clocks there and here do not agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key of a source must not contain a colon: it stands before a locator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the requirement is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {called} cannot be read ({error})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {called} is not what was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {called} is there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {judgement}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {judgement} of something that is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {judgement} of the {thing}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {kind} “{name}” is not what was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are more than {most_enumerated:,} consistent futures, too many to go through; set or pin some conditions first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no room left on its disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no {what} “{wanted}”{hint}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there must be one workspace, not {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>these actors have {count:,} choices that matter here, no more than {most_choices:,} are compared; choose fewer actors or set some of {keys}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to close the bracket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to close the list of AT LEAST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what if · against {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is in it makes no sense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what was read back is not what was written; the disk or stick may be failing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when it was closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when it was opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where there should be a text or a number, there is something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>while it was worked on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without the ceiling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>workspaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write “=” once: a = b</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing there failed ({told})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{base} (copy {number})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{base} (copy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{change}, then it is ahead by {margin}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{change}, then it is level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{change}, then {state} leads by {margin}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{condition}: not known; what is known speaks most for {states} ({balance}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{condition}: {state} has a balance of {balance}, {how}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} of its {all:,} pages are broken ({numbers}{more})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of its {all_of_kind} are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{holder} has it open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{issue}: {axis} {move}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} of {one} on {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} “{name}” of {owner}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} “{name}”: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{margin} ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{margin} behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{missing:,} of its {kind} are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{missing:,} of the {of:,} changes in its history are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n:,} actors</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} cases</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} claims</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} conditions</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} cross-impacts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} effects</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} entries were left out, because a rule would be broken; the first: {problem}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} entries were made up, because others speak of what is lost: {names}. Put the right ones in their place.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} evidence items</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} groups</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} issue areas</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} links of evidence items</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} passages</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} scenarios</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} settings</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} settings of cases</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} settings of claims</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} sources</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} stances</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} states</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} workspaces</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} and {number} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be looked at: there is no writing, or no room, for the private copy that is made of it ({error}). It was left as it is; make room where temporary files go, and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be opened: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be read to its end: {why}. Try another copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} defines a {what} that no workspace has, so it was not opened; nothing in it was run. {ask}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has {size:,} bytes; a workspace has at most {largest:,}. It was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a folder or a device, not a file. {closing}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a folder, not a workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a link to another file, so it was not replaced. {closing}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a link to another file. Open that file itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is an SQLite database, but not a Modus Vivendi workspace. It was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is being changed by someone else just now. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is called “{new}” now (renamed?), with just what was saved last. Nothing was written, and your work is kept; go on under the new name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged: {what}. It was left as it is. Open an older copy, or what can be saved of this one as a copy of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is empty (0 bytes): it was never written, or its copying was cut off. Open another copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is in a mode (write-ahead log) in which part of it may lie in another file. Nothing was changed. Ask whoever worked on it with another program to save a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is laid out as no workspace is, so it was not opened. Ask for another copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no longer where it was (moved, renamed or deleted?). {closing}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a Modus Vivendi workspace. It was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a regular file, so it was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not there, and neither is the disk or stick that it was on (unplugged?). Your work is kept safely on this computer; put it back and save again, or save in another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is open in another window of yours{began}. Nothing was changed; go on there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is open just now: {where} has it{began}. Nothing was changed; look at it only, or work on a copy of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} made the program that reads it stop, so it was not opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was changed by someone else since it was opened here, so it was not overwritten. Both are safe: theirs in the file, yours on this computer. Save yours under another name beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was changed by someone else, and is no workspace that can be opened now. {yours}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was left open: {where} has it{began}, but {silent}. Take it over; should they come back nevertheless, neither work overwrites the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was not opened, because the program that looks at it could not be started ({error}). Nothing was changed; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was written by a newer version of Modus Vivendi{by} (format {needed}; this one reads up to {format}). Nothing was changed. Update, or ask for a copy saved in the older format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number:,} more of its {kind} are not either</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} hours</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} minutes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{one} on {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{problem} Beside it lies “{journals}” of another program that broke off changing it; only that program can take its change back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{quadrant}, not certain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reader} has {count:,} rows in its table “{table}”; no workspace has more than {most:,}, so it was not read. It was left as it is. Ask whoever sent it for a copy made with “Save a copy”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} and {number:,} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state} on {name}, {axis}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sum} of its rows are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target} could not be written: its folder is read-only, or not yours to write to. {closing}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target} could not be written: there is no room left on that disk. {closing}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target} could not be written: {error}. {closing}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target} was not written: the copy for it could not be made on this computer ({error}). {safe}; make room there and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target} was not written: the copy for it did not come out whole. What was there before is untouched; try again, and if it fails again, look after the disk of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target} was not written: the program that writes it could not be started ({error}). {safe}; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target} was not written: the program that writes it stopped ({why}). {safe}; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target} was not written: {error}. What was there before is untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target} was written, but the disk did not confirm it ({error}). Save it once more, on another disk if this happens again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{things} {how}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{told} unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{unconfirmed:,} of the entries saved could not be compared with a second copy; look through what matters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{unreadable:,} of its records can be read only in part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{user} on {host} has taken over “{document}”. Your work is kept here; if both of you change it, both are kept, side by side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} has more than two decimals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} cannot be read, or is not there any more. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} is damaged: its file is not what was written. It was left as it is. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}; a file can be made to do that. Nothing was changed. Ask whoever sent it for a copy made with “Save a copy”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} on {host}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“at least {count} of” needs a number from 1 to the number of its parts, which is {parts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“at_least” takes a whole number first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“not” takes one part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{condition}” has no state “{wanted}”; its states are {known} and unknown{stray_sign}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{document}” is in the format of an older version. Looking at it leaves it as it is; once you change and save it, only versions that know format {format} can open it. As it was, it is kept among the versions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{document}” is not to be read any more ({error}), so no copy of it was made. Open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{document}” was changed since it was opened, so no copy of it was made. Open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{document}” was last saved by a newer version. What this one does not know of it is kept, but not shown; it is there again when a newer version opens the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{document}” was left as it is, because {holder} has it open. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{head}” needs at least one part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{journals}” lies beside {name}: another program is changing it, or was broken off. A new file there would be spoilt by it, so none was written. {closing}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot go below its floor: competition of {amount} does not go away. Lower the floor first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” cannot be written to where it is. Save it in another folder first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is only looked at here, because {why}; save it under another name to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is the file itself, not a copy of it. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” was last changed with a newer version of Modus Vivendi, and this one cannot tell whether all of it is as it was written ({doubt}), so it can be looked at here but not changed. Update to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{phrase}…” is too long: at most {most_in_phrase:,} characters fit here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{state}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{state}” is none of the states of “{condition}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{target}” must end in .png, .svg or .pdf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is not a number that can stand here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is not a number{hint}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{wanted}” could be several {what}s: {keys}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{what}” cannot be deleted: the claim “{name}” expects something of it. Change or delete that claim first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{what}” cannot be deleted: the requirement of “{name}” speaks of it. Change that requirement first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{what}” is no setting; write condition = state</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wall</name>
    <message>
        <source>A scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Competition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cooperation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as assessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before anything changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moves no issue area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quadrant not certain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requirement met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settled · against {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what if · against {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without the ceiling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
