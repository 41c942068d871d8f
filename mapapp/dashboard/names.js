// Tells the script whether the map's places go by today's names, as soon as a reader switches them.
export default function tell({ setStateValue }) {
  const listen = ({ source, data }) => {
    if (data?.mapapp !== 1 || data.type !== "names") return;
    const frames = document.querySelectorAll("iframe");
    if ([...frames].some((frame) => frame.contentWindow === source))
      setStateValue("modern", data.modern === true);
  };
  window.addEventListener("message", listen);
  return () => {
    window.removeEventListener("message", listen);
  };
}
