#!/bin/sh
# Makes this folder's Modus Vivendi known to the desktop of the person who runs this: menu entry, icon, *.modus files,
# and the command `modus`. Nothing is copied but these few small files; --remove takes them away again.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd -P)
data=${XDG_DATA_HOME:-$HOME/.local/share}
bin=$HOME/.local/bin
entry=$data/applications/modus.desktop
picture=$data/icons/hicolor/256x256/apps/modus.png
drawing=$data/icons/hicolor/scalable/apps/modus.svg
kind=$data/mime/packages/modus-mime.xml

refresh() {
    if command -v update-mime-database >/dev/null 2>&1; then update-mime-database "$data/mime" >/dev/null 2>&1 || true; fi
    if command -v update-desktop-database >/dev/null 2>&1; then update-desktop-database "$data/applications" >/dev/null 2>&1 || true; fi
    if command -v gtk-update-icon-cache >/dev/null 2>&1; then gtk-update-icon-cache -q -t "$data/icons/hicolor" >/dev/null 2>&1 || true; fi
}

case ${1:-} in
    '') ;;
    --remove)
        rm -f "$entry" "$picture" "$drawing" "$kind"
        if [ -L "$bin/modus" ]; then rm -f "$bin/modus"; fi
        refresh
        echo "Modus Vivendi was taken off this desktop; your workspaces stay where they are."
        exit 0 ;;
    *) echo "usage: install-user.sh [--remove]" >&2; exit 2 ;;
esac

mkdir -p "$data/applications" "$data/icons/hicolor/256x256/apps" "$data/icons/hicolor/scalable/apps" "$data/mime/packages" "$bin"
if [ -e "$bin/modus" ] && [ ! -L "$bin/modus" ]; then
    echo "install-user.sh: $bin/modus is another program; it was left alone and nothing was installed" >&2
    exit 1
fi
# In a desktop entry's command, a path is quoted, and these characters in it are escaped.
quoted=$(printf '%s' "$here/modus" | sed 's/[\\"`$]/\\\\&/g')
quoted=$(printf '%s' "$quoted" | sed 's/[&|\\]/\\&/g')
sed -e "s|^Exec=modus |Exec=\"$quoted\" |" -e '/^TryExec=/d' "$here/share/modus.desktop" >"$entry"
cp "$here/share/modus.png" "$picture"
cp "$here/share/modus.svg" "$drawing"
cp "$here/share/modus-mime.xml" "$kind"
ln -sf "$here/modus" "$bin/modus"
refresh
echo "Modus Vivendi is in the menu now, and opens *.modus files. The command is $bin/modus."
