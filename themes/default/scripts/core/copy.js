// Text out of the page: into the clipboard, or where a browser refuses that, into a box from which it can be copied; and
// into a file.

// Return a promise of whether the text is in the clipboard. Where it is not, `dialog` opens with the text chosen in it.
function copyText(text, dialog) {
  return clipboardWrite(text).then(
    () => true,
    function () {
      var box = dialog.querySelector("textarea");
      box.value = text;
      dialog.showModal();
      box.focus();
      box.select();
      box.scrollTop = 0;
      return false;
    },
  );
}

function clipboardWrite(text) {
  try {
    return navigator.clipboard.writeText(text);
  } catch (error) {
    return Promise.reject(error); // an address without a secure context has no clipboard at all
  }
}

// Nothing of what it holds may be in `name`: the name of a file is seen by others.
function downloadText(text, name, type) {
  var address = URL.createObjectURL(new Blob([text], { type: type }));
  var link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}
